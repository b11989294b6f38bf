"""Themes: those that come with dohae, and a user's own."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from draw.picture.contrast import READ, SEEN, SEEN_ON_TINTS, contrast
from draw.picture.svg_tree import tree
from samples import NO_FILES

from dohae.draw import find_format
from dohae.draw.picture import theme
from dohae.draw.picture.dashes import DASHES
from dohae.errors import DohaeError, InvalidModel, Refused
from dohae.icons import kinds
from dohae.model import parse
from dohae.model.case import LineStyle, ThemeName

if TYPE_CHECKING:
    from dohae.draw.picture.paints import Theme


def write(tmp_path, text: str) -> str:
    file = tmp_path / "house.yaml"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_three_themes_come_with_dohae() -> None:
    assert theme.built_in() == ("dark", "light", "print")


@pytest.mark.parametrize("name", theme.built_in())
def test_every_theme_paints_every_group_of_the_catalogue(name: str) -> None:
    loaded = theme.load(name)
    styles = {kind.style for kind in kinds() if kind.is_group}
    assert styles <= set(loaded.groups)
    assert set(loaded.groups) == set(theme.load("light").groups)
    assert set(loaded.providers) == set(theme.load("light").providers)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_only_a_border_in_the_colour_of_links_is_thinner_than_others(name: str) -> None:
    loaded = theme.load(name)
    for provider in ("", *loaded.providers):
        for style in loaded.groups:
            paint = loaded.group(style, provider)[1]
            assert paint.width == (1 if paint.line == loaded.link else 1.5), (provider, style)


def test_print_needs_no_colour() -> None:
    loaded = theme.load("print")
    paints = [*loaded.groups.values(), *loaded.providers.values()]
    colours = [loaded.ground, loaded.text, loaded.muted, loaded.link]
    colours += [loaded.plate, loaded.tile, loaded.box.line, loaded.box.fill]
    colours += [colour for p in paints for colour in (p.line, p.fill, p.title)]
    assert all(c == "none" or re.fullmatch(r"#(..)\1\1", c) for c in colours)


@pytest.mark.parametrize("name", theme.built_in())
def test_white_and_the_colours_of_logos_are_seen_on_a_tile(name: str) -> None:
    loaded = theme.load(name)
    assert contrast(loaded.tile, "#FFFFFF") >= READ
    assert contrast(loaded.tile, "#0194E2") >= 2.7  # that of MLflow, whose letters are bold


def test_print_tells_each_style_of_groups_from_the_others_by_dash_weight_or_ground() -> None:
    loaded = theme.load("print")
    for (one, a), (other, b) in combinations(loaded.groups.items(), 2):
        is_apart = abs(a.width - b.width) >= APART
        shades = [loaded.ground if p.fill == "none" else p.fill for p in (a, b)]
        assert a.dash != b.dash or is_apart or contrast(*shades) >= SHADES, (one, other)


def test_print_gives_no_border_a_dash_that_links_have_and_greys_those_in_dashes() -> None:
    loaded = theme.load("print")
    for name, paint in loaded.groups.items():
        if paint.dash != "solid":
            assert paint.dash not in set(LineStyle), name
            assert contrast(paint.line, loaded.link) >= SEEN, name


def test_print_shades_groups_of_other_providers_as_those_of_aws() -> None:
    loaded = theme.load("print")
    for provider in loaded.providers:
        for style, paint in loaded.groups.items():
            assert loaded.group(style, provider)[1].fill == paint.fill, (style, provider)


APART, SHADES = 1.0, 1.08
"""Points between weights, and contrast between grounds, that an eye tells apart on paper."""


def grounds(loaded: Theme) -> set[str]:
    paints = [*loaded.groups.values(), *loaded.providers.values(), loaded.box]
    return {loaded.ground} | {p.fill for p in paints if p.fill != "none"}


@pytest.mark.parametrize("name", theme.built_in())
def test_every_text_can_be_read_on_every_ground(name: str) -> None:
    loaded = theme.load(name)
    titles = {p.title for p in (*loaded.groups.values(), *loaded.providers.values())}
    for ground in grounds(loaded):
        for text in (loaded.text, loaded.muted, *titles):
            assert contrast(text, ground) >= READ, (text, ground)


@pytest.mark.parametrize("name", theme.built_in())
def test_what_is_new_gone_or_changed_can_be_read_and_so_can_its_badge(name: str) -> None:
    loaded = theme.load(name)
    for paint in loaded.changes.values():
        assert contrast(paint.title, paint.line) >= READ, paint
        assert contrast(loaded.text, paint.fill) >= READ, paint
        assert contrast(loaded.muted, paint.fill) >= READ, paint


@pytest.mark.parametrize("name", theme.built_in())
def test_every_line_can_be_seen_on_every_ground(name: str) -> None:
    loaded = theme.load(name)
    tables = (loaded.groups, loaded.providers, loaded.changes)
    lines = {p.line for table in tables for p in table.values()}
    for line in (loaded.link, loaded.box.line, *lines):
        assert contrast(line, loaded.ground) >= SEEN, line
        assert min(contrast(line, ground) for ground in grounds(loaded)) >= SEEN_ON_TINTS, line


def test_groups_of_other_providers_take_its_colour_and_the_styles_dash() -> None:
    loaded = theme.load("light")
    name, paint = loaded.group("az", "azure")
    assert name == "azure-az"
    assert (paint.line, paint.dash) == (loaded.providers["azure"].line, "dashed")
    assert loaded.group("az", "aws") == ("az", loaded.groups["az"])
    assert loaded.group("unheard-of", "")[0] == "group"


def test_a_provider_without_a_fill_has_that_of_the_style(tmp_path) -> None:
    own = theme.load(write(tmp_path, 'providers: {azure: {fill: none}, oci: {line: "#FF0000"}}\n'))
    for provider in ("azure", "oci"):
        for style in ("az", "private-subnet"):
            assert own.group(style, provider)[1].fill == own.groups[style].fill


def test_ones_own_theme_says_only_what_differs(tmp_path) -> None:
    own = theme.load(
        write(tmp_path, 'extends: dark\nlink: "#FF0000"\ngroups: {vpc: {width: 3, dash: dotted}}\n')
    )
    dark = theme.load("dark")
    assert (own.name, own.link, own.ground) == ("house", "#FF0000", dark.ground)
    assert (own.groups["vpc"].width, own.groups["vpc"].line) == (3, dark.groups["vpc"].line)
    assert own.groups["az"] == dark.groups["az"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "house.yaml: is empty"),
        ("- 1", "1:1: this file is a mapping, not a list"),
        ("{", "is not YAML"),
        ("extends: gray", "1:10: 'extends' is dark or light or print, not the text 'gray'"),
        ("grond: '#FFFFFF'", "1:1: unknown key 'grond' of a theme (did you mean ground?)"),
        ("ground: white", "1:9: 'ground' is a colour, not the text 'white' (write"),
        (
            "link: none",
            "1:7: 'link' is a colour, not the text 'none'",
        ),
        ("groups: {vpc: {title: none}}", "1:23: 'title' is a colour, not the text 'none'"),
        ("ground: #FFFFFF", "1:1: 'ground' is a colour, not nothing (write"),
        ("ground: '#FFF\"/>'", "1:9: 'ground' is a colour, not the text"),
        ("text: [&a ['#FFFFFF'], *a]", "1:7: 'text' is a colour, not a list"),
        ("text: &a [*a]", "1:11: '*a' stands inside of itself"),
        ("box: {lines: '#FFFFFF'}", "1:7: unknown key 'lines' of 'box' (did you mean line?)"),
        (
            "groups: {vpc: {dash: wavy}}",
            "1:22: 'dash' is solid or dashed or dotted or long-dashed or dash-dot, not the text",
        ),
        ("groups: {vpc: {width: .nan}}", "1:23: 'width' is a number above 0, at most 8, not the"),
        ("groups: {vpc: {width: 0}}", "1:23: 'width' is a number above 0, at most 8, not the"),
        ("groups: {vpc: 3}", "1:15: 'vpc' is a mapping, not the text '3'"),
        ("groups: {'a b\"': {}}", "1:10: unknown style 'a b\"' (it may have group, cloud, account"),
        ("groups: {vpcc: {}}", "1:10: unknown style 'vpcc' (did you mean vpc?)"),
        ("groups: {aws.vpc: {}}", "1:10: unknown style 'aws.vpc' (did you mean vpc?)"),
        ("groups: {vnet: {}}", "1:10: unknown style 'vnet' (did you mean vpc?)"),
        ("providers: {azur: {}}", "1:13: unknown provider 'azur' (did you mean azure?)"),
        ("providers: {azure.vnet: {}}", "unknown provider 'azure.vnet' (did you mean azure?)"),
        ("providers: {naver: {}}", "1:13: unknown provider 'naver' (it may have aws, azure"),
        ("changes: {new: {}}", "1:11: unknown key 'new' of 'changes'"),
        ("text: '#FFFFFF'\n---\n", "2:1: a second document begins here (leave it out)"),
        ("<<: {text: x}", "1:1: '<<' does not merge here (write the keys out)"),
    ],
)
def test_a_slip_in_ones_own_theme_is_named_with_its_place(tmp_path, text: str, said: str) -> None:
    with pytest.raises(Refused) as caught:
        theme.load(write(tmp_path, text))
    (problem,) = caught.value.problems
    assert said in str(problem)
    assert str(problem).startswith(str(tmp_path / "house.yaml"))


@pytest.mark.parametrize("name", theme.built_in())
def test_a_theme_may_paint_every_style_of_the_one_that_it_extends(tmp_path, name: str) -> None:
    styles = theme.load(name).groups
    lines = "".join(f"  {style}: {{width: 7}}\n" for style in sorted(styles))
    own = theme.load(write(tmp_path, f"extends: {name}\ngroups:\n{lines}"))
    assert {own.groups[style].width for style in styles} == {7}


def test_a_theme_may_paint_the_groups_of_every_provider(tmp_path) -> None:
    providers = sorted({kind.provider for kind in kinds()} - {""})
    lines = "".join(f"  {provider}: {{line: '#123456'}}\n" for provider in providers)
    own = theme.load(write(tmp_path, f"providers:\n{lines}"))
    assert {own.group("vpc", provider)[1].line for provider in providers} == {"#123456"}


def test_all_slips_in_a_theme_are_named_at_once(tmp_path) -> None:
    text = "foo: 1\nground: red\ngroups:\n  vpc: {line: blue, dash: wavy, width: 99}\n"
    with pytest.raises(Refused) as caught:
        theme.load(write(tmp_path, text))
    places = [(problem.where.line, problem.where.column) for problem in caught.value.problems]
    assert places == [(1, 1), (2, 9), (4, 15), (4, 27), (4, 40)]


def test_models_may_name_every_theme_that_comes_with_dohae() -> None:
    assert sorted(ThemeName) == list(theme.built_in())


def test_who_asks_outweighs_the_model_and_the_model_outweighs_light(tmp_path) -> None:
    text = "title: 예\n{}nodes: {{a: aws.ec2}}\n"
    plain, dark = (parse(text.format(line), "m.yaml", "m") for line in ("", "theme: dark\n"))
    own = write(tmp_path, "extends: print\n")
    assert [theme.theme_of(None, case).name for case in (plain, dark)] == ["light", "dark"]
    assert [theme.theme_of("print", case).name for case in (plain, dark)] == ["print", "print"]
    assert theme.theme_of(own, dark).name == "house"


@pytest.mark.parametrize("form", ["svg", "png", "pdf"])
def test_a_picture_has_its_models_theme(planned, form: str) -> None:
    text = "title: 예\n{}nodes: {{a: aws.ec2}}\n"
    plain, dark = (planned(text.format(line)) for line in ("", "theme: dark\n"))
    draw = find_format(form).draw
    assert draw(dark) == draw(plain, theme="dark") != draw(plain)
    assert draw(dark, theme="light") == draw(plain)


@pytest.mark.parametrize("dash", [dash for dash in DASHES if dash not in set(LineStyle)])
def test_a_dash_that_graphviz_does_not_know_is_dashed_where_it_paints(
    planned, tmp_path, capfd, dash: str
) -> None:
    own = write(tmp_path, f"box: {{dash: {dash}}}\ngroups: {{vpc: {{dash: {dash}}}}}\n")
    plan = planned("title: 예\nnodes: {g: {kind: aws.vpc, nodes: {a: {title: 상자}}}}\n")
    [node] = [part for part in tree(plan, theme=own).iter() if part.get("class") == "node"]
    assert [part for part in node.iter() if part.get("stroke-dasharray")]
    assert capfd.readouterr().err == ""


def test_a_theme_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(DohaeError, match=r"no theme 'drak' .*dark, light, print"):
        theme.load("drak")
    with pytest.raises(InvalidModel, match=r"nowhere.yaml: no such file"):
        theme.load("nowhere.yaml")


@pytest.mark.parametrize("make", NO_FILES, ids=lambda make: make.__name__)
def test_a_theme_that_is_no_file_is_refused_and_never_waited_for(make, tmp_path) -> None:
    make(tmp_path / "odd.yaml")
    with pytest.raises(Refused) as caught:
        theme.load(str(tmp_path / "odd.yaml"))
    assert {one.where.file for one in caught.value.problems} == {str(tmp_path / "odd.yaml")}


def test_a_theme_may_come_from_an_editor_that_marks_utf8(tmp_path) -> None:
    file = tmp_path / "marked.yaml"
    file.write_bytes("\ufeffextends: dark\r\n".encode())
    assert theme.load(str(file)).ground == theme.load("dark").ground
    file.write_bytes(b"extends: dark\n# \xff\n")
    with pytest.raises(InvalidModel, match=r"marked.yaml:2:3: is not UTF-8"):
        theme.load(str(file))
