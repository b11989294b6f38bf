// Lays graphs out by ELK and dagre: reads them as JSON on stdin, writes boxes and lines to stdout.
import dagre from '@dagrejs/dagre';
import ELK from 'elkjs/lib/elk.bundled.js';

const input = JSON.parse(await new Response(process.stdin).text());
const engines = {elk: byElk, dagre: async graph => byDagre(graph)};
const output = [];
for (const graph of input.graphs) {
  try {
    output.push(await engines[input.engine](graph));
  } catch (error) {
    output.push({error: String(error.message ?? error)});
  }
}
process.stdout.write(JSON.stringify(output));

async function byElk(graph) {
  const {spaces} = graph;
  const options = {
    'elk.algorithm': 'layered',
    'elk.direction': graph.direction.toUpperCase(),
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
    'elk.layered.thoroughness': '50',
    'elk.spacing.nodeNode': spaces.in_layer,
    'elk.spacing.edgeEdge': spaces.lanes_in_layer,
    'elk.spacing.edgeNode': spaces.lane_to_box_in_layer,
    'elk.spacing.componentComponent': Math.max(spaces.in_layer, spaces.between_layers),
    'elk.layered.spacing.nodeNodeBetweenLayers': spaces.between_layers,
    'elk.layered.spacing.edgeEdgeBetweenLayers': spaces.lanes_between_layers,
    'elk.layered.spacing.edgeNodeBetweenLayers': spaces.lane_to_box_between_layers,
    ...graph.options,
  };
  const nodes = new Map([['', {id: 'root', children: [], layoutOptions: {...options,
    'elk.padding': '[left=0,top=0,right=0,bottom=0]',
    'org.eclipse.elk.json.shapeCoords': 'ROOT', 'org.eclipse.elk.json.edgeCoords': 'ROOT'}}]]);
  for (const item of graph.items) {
    const node = {id: item.path};
    if (item.is_group) {
      const [left, top, right, bottom] = item.padding;
      node.children = [];
      node.layoutOptions = {...options,
        'elk.padding': `[left=${left},top=${top},right=${right},bottom=${bottom}]`,
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': `(${item.width},${item.height})`};
    } else {
      node.width = item.width;
      node.height = item.height;
    }
    nodes.set(item.path, node);
    nodes.get(item.parent).children.push(node);
  }
  const root = nodes.get('');
  root.edges = graph.links.map(([source, target], i) => ({id: `e${i}`, sources: [source], targets: [target]}));
  const laid = await new ELK().layout(root);
  const boxes = {};
  const walk = node => {
    for (const child of node.children ?? []) {
      boxes[child.id] = [child.x, child.y, child.x + child.width, child.y + child.height];
      walk(child);
    }
  };
  walk(laid);
  const lines = laid.edges.map(({sections}) => {
    if (!sections || sections.length !== 1) return [];
    const [{startPoint, bendPoints = [], endPoint}] = sections;
    return [startPoint, ...bendPoints, endPoint].map(({x, y}) => [x, y]);
  });
  return {boxes, lines};
}

function byDagre(graph) {
  const {spaces} = graph;
  const rankdir = {right: 'LR', left: 'RL', down: 'TB', up: 'BT'}[graph.direction];
  const laid = new dagre.graphlib.Graph({compound: true, multigraph: true});
  laid.setGraph({rankdir, nodesep: spaces.in_layer, edgesep: spaces.lanes_in_layer, ranksep: spaces.between_layers});
  laid.setDefaultEdgeLabel(() => ({}));
  const groups = new Set();
  for (const item of graph.items) {
    if (item.is_group) groups.add(item.path);
    laid.setNode(item.path, item.is_group ? {} : {width: item.width, height: item.height});
    if (item.parent) laid.setParent(item.path, item.parent);
  }
  graph.links.forEach(([source, target], i) => {
    // dagre throws on links that end at a group.
    if (!groups.has(source) && !groups.has(target)) laid.setEdge(source, target, {}, `e${i}`);
  });
  dagre.layout(laid);
  const boxes = {};
  for (const item of graph.items) {
    const {x, y, width, height} = laid.node(item.path);
    boxes[item.path] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  }
  const lines = graph.links.map(([source, target], i) =>
    (laid.edge(source, target, `e${i}`)?.points ?? []).map(({x, y}) => [x, y]));
  return {boxes, lines};
}
