"""A model file becomes a case, and one run tells all that is wrong with it."""

from __future__ import annotations

import os
import unicodedata
from contextlib import suppress
from errno import EACCES
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pace import within

from dohae.errors import InvalidModel
from dohae.model import Component, Direction, Erratum, find_models, load, parse
from dohae.model.case import LineStyle, ThemeName
from dohae.model.links import LINK_KEYS
from dohae.model.load import CASE_KEYS
from dohae.model.nodes import NODE_KEYS
from dohae.source import Limits

ITEMS = " (begin each item with '- ' in a line of its own)"
SPACE = " (begin each item with one '-' and a space)"
SMALL = "title: T\nnodes: {a: box}\n"


def test_all_that_a_model_says_is_kept(case) -> None:
    model = case(
        "title: 가나\norder: 3\nsummary: >-\n  한 줄\n  두 줄\ncaption: 그림\n"
        "categories:\n  - 웹 사이트, 콘텐츠 배포\nlegend: true\ndirection: down\ntheme: dark\n"
        "nodes: {a: aws.ec2, b: aws.ec2}\n"
        "components:\n  - {kind: aws.EC2, count: 2, role: 서버}\n"
        "  - {name: 전용선, count: 여러 대}\n"
        "notes:\n  - 하나\n  - 둘\n"
        "errata:\n  - {source: 패킷, model: 버킷}\n  - {source: EC2, note: 의심}\n",
        head="",
    )
    assert (model.name, model.title, model.order) == ("f", "가나", 3)
    assert (model.summary, model.caption) == ("한 줄 두 줄", "그림")
    assert model.categories == ("웹 사이트, 콘텐츠 배포",)
    assert (model.legend, model.direction) == (True, Direction.DOWN)
    assert model.theme is ThemeName.DARK
    assert [(c.name, c.count, c.kind, c.role) for c in model.components] == [
        ("EC2", 2, "aws.ec2", "서버"),
        ("전용선", "여러 대", "", ""),
    ]
    assert model.notes == ("하나", "둘")
    assert model.errata == (Erratum("패킷", "버킷"), Erratum("EC2", "", "의심"))
    assert isinstance(model.components[0], Component)


def test_a_case_can_be_hashed_and_compared(case) -> None:
    assert case("  a: box\n") == case("  a: box\n\n")
    assert len({case("  a: box\n"), case("  a: {}\n"), case("  b: box\n")}) == 2


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("titel: x", "3:1: unknown key 'titel' of a model (did you mean title?)"),
        ("link: []", "3:1: unknown key 'link' of a model (did you mean links?)"),
        ("제목: x", "3:1: unknown key '제목' of a model (did you mean title?)"),
        ("그룹: {}", "3:1: unknown key '그룹' of a model (did you mean nodes?)"),
        ("연겔: []", "3:1: unknown key '연겔' of a model (did you mean links?)"),
        ("설명: x", "3:1: unknown key '설명' of a model (did you mean summary?)"),
        ("구성요소: []", "3:1: unknown key '구성요소' of a model (did you mean components?)"),
        ("order: first", "3:8: 'order' is a whole number, not 'first'"),
        ("order: 1e3", "3:8: 'order' is a whole number, not '1e3'"),
        ("theme: drak", "3:8: 'theme' is light, dark or print, not 'drak' (did you mean dark?)"),
        ("theme: /etc/house.yaml", "3:8: 'theme' is light, dark or print, not '/etc/house.yaml'"),
        ("theme: [dark]", "3:8: 'theme' is a text, not a list"),
        ("legend: yes", "3:9: 'legend' is true or false, not 'yes' (did you mean true?)"),
        (
            "direction: righ",
            "3:12: 'direction' is right, left, down or up, not 'righ' (did you mean right?)",
        ),
        ("summary: [x]", "3:10: 'summary' is a text, not a list"),
        ("categories: {a: b}", "3:13: 'categories' is a list, not a mapping" + ITEMS),
        ("notes: [[x]]", "3:9: 'notes' is a list of texts; this is a list"),
        ('notes: [a, ]\ncaption: "x\\x9b"', "4:10: invisible character U+009B"),
        ("components: x", "3:13: 'components' is a list, not the text 'x'" + ITEMS),
        ("links: -a -> b", "3:8: 'links' is a list, not the text '-a -> b'" + SPACE),
        ("links: -- a -> b", "3:8: 'links' is a list, not the text '-- a -> b'" + SPACE),
        (
            "components: [x]",
            "3:14: a component is a mapping, not the text 'x' (write {kind, name, count, role})",
        ),
        ("components: [{count: 1}]", "3:14: a component needs 'name'"),
        (
            "components: [{name: x, count: 3대}]",
            "3:31: 'count' is a number without its unit (write 'count: 3')",
        ),
        (
            "components: [{kind: aws.ec3}]",
            "3:21: unknown kind 'aws.ec3' (did you mean aws.ec2 or aws.ecs or aws.ecr?)",
        ),
        ("errata: [{model: x}]", "3:10: an erratum needs 'source'"),
        ("errata: [{source: x}]", "3:10: an erratum needs 'model' or 'note'"),
    ],
)
def test_what_is_wrong_with_a_model_is_told_at_its_place(refused, line: str, problem: str) -> None:
    assert refused(f"{SMALL}{line}\n", head="") == [problem]


@pytest.mark.parametrize("word", ["코드", "일", "창고", "법무", "주소록", "세모"])
def test_a_word_that_is_like_no_key_is_told_all_keys(refused, word: str) -> None:
    (problem,) = refused(f"{SMALL}{word}: x\n", head="")
    assert problem.startswith(f"3:1: unknown key '{word}' of a model (it may have title, order,")


def test_the_rest_of_a_text_that_a_comma_parts_in_braces_is_known_as_that(refused) -> None:
    told = refused("  a: {kind: box, title: 패키징, DRM, 광고}\n")
    assert [one.split(" of a node ")[1] for one in told] == [
        '(in braces, a text with a comma stands in quotes: title: "패키징, DRM")',
        '(in braces, a text with a comma stands in quotes: title: "패키징, DRM, 광고")',
    ]


@pytest.mark.parametrize(
    "node",
    ["{title: '패키징', DRM}", "{nodes: {x: box}, DRM}", "{title: 패키징,\n   DRM}", "{DRM}"],
)
def test_a_key_without_a_value_is_no_rest_of_a_text_elsewhere(refused, node: str) -> None:
    (problem,) = refused(f"  a: {node}\n")
    assert "unknown key 'DRM' of a node (it may have kind, title," in problem


def test_all_problems_are_told_in_one_run_in_the_order_of_the_file(refused) -> None:
    problems = refused(
        "  a: aws.ecc2\n  b: {kind: aws.rds, titel: x}\n  b: box\n"
        "  g: {nodes: {c: {below: g}}}\nlinks:\n  - a -> z\n  - g -> c\n  - a->b\n"
        "components:\n  - {name: x, count: 3대}\nlegend: maybe\n"
    )
    assert [problem.split(": ")[0] for problem in problems] == [
        "3:6",
        "4:22",
        "5:3",
        "6:26",
        "8:10",
        "9:5",
        "10:5",
        "12:22",
        "13:9",
    ]


def test_the_same_slip_in_every_link_is_told_everywhere(refused) -> None:
    nodes = "  seoul: {nodes: {vpc: {nodes: {api: box, db: box}}}}\n"
    links = "".join(f"  - seoul.api -> db: 조회 {number}\n" for number in range(499))
    problems = refused(f"{nodes}links:\n{links}")
    hint = "did you mean seoul.vpc.api?"
    assert problems == [
        f"{line}:5: 'seoul.api' leaves groups out ({hint})" for line in range(5, 504)
    ]


def test_problems_without_end_are_cut_off_in_time(refused) -> None:
    with within(9):
        for line in ("{{kindx: box}}", "aws.elasticsomething{0}", "{{below: z{0}}}"):
            rows = "".join(f"  n{i}: {line.format(i)}\n" for i in range(1900))
            problems = refused(rows, limits=Limits(nodes=2000))
            assert len(problems) == 501
            assert any("more than 499 problems" in problem for problem in problems)


@pytest.mark.parametrize("name", ["small-blog", "소규모 블로그", "v1.2 (new)", "a, b", "1"])
def test_a_case_is_named_by_its_file(tmp_path: Path, name: str) -> None:
    file = tmp_path / f"{name}.yaml"
    file.write_text(SMALL)
    assert load(file).name == name
    assert load(file).file == str(file)


def test_a_name_is_composed_as_its_drawings_are_named(tmp_path: Path) -> None:
    file = tmp_path / f"{unicodedata.normalize('NFD', '사례')}.yaml"
    file.write_text(SMALL)
    assert load(file).name == "사례"


@pytest.mark.parametrize(
    "name", ["", ".", "..", "../x", "a/b", "-x", "a\nb", "a\x1b[0m", "<b>", "a\\b"]
)
def test_a_name_that_could_lead_out_of_a_folder_is_refused(name: str) -> None:
    with pytest.raises(InvalidModel, match=r"f: the file's name cannot name drawings"):
        parse(SMALL, "f", name)


@pytest.mark.parametrize("name", ["CON", "nul", "com1", "lpt9.backup", "Aux.v2"])
def test_a_name_that_means_a_device_on_windows_is_refused(name: str) -> None:
    with pytest.raises(InvalidModel, match=r"drawings \(it means a device on Windows\)"):
        parse(SMALL, f"{name}.yaml", name)
    assert parse(SMALL, "f", f"my-{name}").name == f"my-{name}"


def test_what_is_drawn_is_limited_together(refused, case) -> None:
    text = "  a: {title: xxxx, label: xx}\n  b: {label: xxxx}\nlinks:\n  - a -> b: yy\n"
    assert case(text, limits=Limits(drawn=12))
    assert refused(text, limits=Limits(drawn=11)) == [
        "6:5: more than 11 characters in a drawing (--limit drawn=N raises it)"
    ]


def test_a_link_in_a_folder_of_models_leads_nowhere_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tmp_path / "project"
    for folder in ("models", "common"):
        project.joinpath(folder).mkdir(parents=True)
    monkeypatch.chdir(project)
    tmp_path.joinpath("secret.yaml").write_text("password: hunter2\n")
    project.joinpath("common", "blog.yaml").write_text(SMALL)
    inside, outside = Path("models/blog.yaml"), Path("models/out.yaml")
    inside.symlink_to("../common/blog.yaml")
    assert find_models([Path("models")]) == [inside]
    outside.symlink_to("../../secret.yaml")
    with pytest.raises(InvalidModel) as caught:
        find_models([Path("models")])
    assert str(caught.value) == (
        "models/out.yaml: leads to a file outside of this project (put the model itself here)"
    )


def test_a_file_that_is_named_in_two_ways_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(SMALL)
    assert find_models([Path("a.yaml"), tmp_path / "a.yaml", Path()]) == [Path("a.yaml")]


def test_models_are_found_in_folders_by_name(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "x.txt", ".hidden.yaml", "in/c.YAML", ".git/d.yaml"):
        tmp_path.joinpath(name).parent.mkdir(exist_ok=True)
        tmp_path.joinpath(name).write_text(SMALL)
    found = find_models([tmp_path / "x.txt", tmp_path, tmp_path / "b.yaml"])
    assert [path.name for path in found] == ["x.txt", "a.yml", "b.yaml", "c.YAML"]


def test_paths_that_mean_no_model_are_all_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidModel) as refused:
        find_models([tmp_path / "no.yaml", tmp_path])
    assert [problem.what for problem in refused.value.problems] == [
        "no models (*.yaml) in this folder",
        "no such file or folder",
    ]


def test_a_folder_that_cannot_be_looked_into_and_a_link_to_nothing_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.yaml", "in/b.yaml"):
        tmp_path.joinpath(name).parent.mkdir(exist_ok=True)
        tmp_path.joinpath(name).write_text(SMALL)
    tmp_path.joinpath("gone.yaml").symlink_to("nowhere.yaml")
    tmp_path.joinpath(".lock.yaml").symlink_to("nowhere.yaml")
    scandir = os.scandir

    def locked(folder: str) -> object:
        if Path(folder).name == "in":
            raise PermissionError(EACCES, os.strerror(EACCES), folder)
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", locked)  # root may look into every folder
    with pytest.raises(InvalidModel) as refused:
        find_models([tmp_path])
    assert [str(problem).removeprefix(f"{tmp_path}/") for problem in refused.value.problems] == [
        "gone.yaml: is a link that leads nowhere",
        "in: cannot be read: Permission denied",
    ]


def test_two_models_of_one_name_are_refused_for_their_drawings_would_be_one_file(
    tmp_path: Path,
) -> None:
    for name in ("a.yaml", "in/A.yml"):
        tmp_path.joinpath(name).parent.mkdir(exist_ok=True)
        tmp_path.joinpath(name).write_text(SMALL)
    with pytest.raises(InvalidModel, match="has the name of"):
        find_models([tmp_path])


def flow_list(items: list[str]) -> str:
    return f"[{', '.join(items)}]"


def flow_mapping(items: dict[str, str]) -> str:
    return f"{{{', '.join(f'{key}: {value}' for key, value in items.items())}}}"


SCALARS = ("", "~", "a", "b", "g", "a -> b", "aws.ec2", "aws.vpc", "right", "1", "x y", "가")
KEYS = (*CASE_KEYS, *NODE_KEYS, *LINK_KEYS, "a", "b", "g", "count", "name", "role", "source")
VALUES = st.recursive(
    st.sampled_from([*SCALARS, '"\\x07"', "[]", "{}"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(flow_list)
        | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4).map(flow_mapping)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from([*CASE_KEYS, "x"]), VALUES, max_size=8))
def test_whatever_values_the_keys_have_the_model_is_read_or_refused(values: dict[str, str]) -> None:
    text = "".join(f"{key}: {value}\n" for key, value in values.items())
    with suppress(InvalidModel):
        model = parse(text, "f.yaml", "f")
        assert model.title
        assert all(node.title or node.label for node in model.walk())


def test_a_legend_may_say_what_styles_and_kinds_mean(case) -> None:
    model = case(
        "legend:\n  dashed: 밤에만\n  aws.VPC: |\n    팀의\n    망\n"
        "nodes: {v: {kind: aws.vpc, nodes: {a: box}}, b: box}\n"
        "links: [{from: a, to: b, style: dashed}]\n",
        head="title: 예\n",
    )
    assert model.legend
    assert [(meaning.of, meaning.words) for meaning in model.meanings] == [
        (LineStyle.DASHED, "밤에만"),
        ("aws.vpc", "팀의 망"),
    ]


@pytest.mark.parametrize(
    ("legend", "problem"),
    [
        ("[dashed]", "'legend' is true, false or a mapping, not a list"),
        ("{}", "this legend says nothing"),
        ("{dotted: x}", "the legend explains 'dotted', but no link has this style"),
        ("{aws.region: x}", "the legend explains 'aws.region', but no group is of this kind"),
        ("{dashd: x}", "no style of line 'dashd' (did you mean dashed?)"),
        ("{점선: x}", "no style of line '점선' (did you mean dotted or dashed?)"),
        (
            "{물결선: x}",
            (
                "unknown kind '물결선' (write solid or dashed or dotted or bold for a line, "
                "or a kind of group such as aws.vpc)"
            ),
        ),
        ("{aws.vpcc: x}", "unknown kind 'aws.vpcc' (did you mean aws.vpc?)"),
        ("{dashed: }", "the legend does not say what 'dashed' means"),
        ("{dashed: [x]}", "'dashed' is a text, not a list"),
        ("{aws.vpc: x, aws.VPC: y}", "the legend says twice what 'aws.VPC' means"),
    ],
)
def test_a_legend_says_nothing_of_what_is_not_there(refused, legend, problem) -> None:
    text = (
        f"legend: {legend}\nnodes: {{v: {{kind: aws.vpc, nodes: {{a: box}}}}, b: box}}\n"
        "links: [{from: a, to: b, style: dashed}]\n"
    )
    (found,) = refused(text, head="title: 예\n")
    assert found.startswith("2:")
    assert found.endswith(problem)
