export type KeyName =
  | 'search' | 'help' | 'fit' | 'neighbours' | 'choose' | 'hide' | 'layout' | 'legend' | 'undo' | 'redo' | 'arrows' | 'read' | 'menu' | 'run'
  | 'escape';

export const keyTexts = {
  open: 'Keys and help',
  title: 'Keys',
  mouse: 'Mouse and touch',
  meaning: {
    search: 'search',
    help: 'this help',
    fit: 'fit the picture into the window',
    neighbours: 'draw the neighbours of the selected node, or take them away again',
    choose: 'choose which neighbours of the selected node to draw',
    hide: 'hide what is selected (the data stays)',
    layout: 'next layout',
    legend: 'show or hide the legend',
    undo: 'undo what was done on the canvas',
    redo: 'redo it',
    arrows: 'on the canvas: walk from node to node',
    read: 'on the canvas: go to the inspector and read',
    menu: 'on the canvas: menu of what is selected',
    run: 'in the editor: run the query',
    escape: 'close, stop typing, select nothing',
  } satisfies Record<KeyName, string>,
  gestures: [
    ['Click', 'select and read'],
    ['Double-click', 'draw the neighbours of a node, again to take them away'],
    ['Right-click', 'menu of a node, a line or the canvas'],
    ['Drag a node', 'move it; it stays where you put it'],
    ['Drag the canvas', 'pan'],
    ['Shift and drag', 'draw a loop; what is in it is selected'],
    ['Wheel, pinch', 'zoom'],
    ['Ctrl or Shift click', 'add to the selection'],
  ] as readonly (readonly [string, string])[],
};
