/** The rooms of `src`: each uses what stands behind it here, and nothing else. */
export const rooms = {
  explore: ['inspector', 'shell', 'view', 'model', 'canvas', 'texts', 'api', 'theme'],
  query: ['inspector', 'shell', 'view', 'model', 'canvas', 'texts', 'api', 'theme'],
  inspector: ['shell', 'view', 'model', 'canvas', 'texts', 'api', 'theme'],
  shell: ['view', 'model', 'canvas', 'texts', 'api', 'theme'],
  view: ['model', 'canvas', 'texts', 'api', 'theme'],
  model: ['texts', 'api', 'theme'],
  canvas: ['texts', 'api', 'theme'],
  texts: ['api'],
  api: [],
  theme: [],
};

/** What the linter holds them with: the files of a room, and a pattern of each path that leads from it to a room it does not use. */
export const heldRooms = Object.entries(rooms).map(([room, used]) => {
  const others = Object.keys(rooms).filter((other) => other !== room && !used.includes(other));
  const allowed = used.length > 0 ? `\`${room}\` uses ${used.join(', ')} and no other room` : `\`${room}\` uses no other room`;
  return {
    files: [`src/${room}/**`],
    rules: {
      'no-restricted-imports': ['error', {
        patterns: [
          { regex: `^(\\.\\./)+(${others.join('|')})(/|$)`, message: `${allowed}: rooms.js.` },
          { regex: '^(\\.\\./)+(App|main)$', message: 'What stands beside the rooms puts them together, and is used by none.' },
        ],
      }],
    },
  };
});
