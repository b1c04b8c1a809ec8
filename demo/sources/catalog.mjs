// @ts-check
// The sources that the demo can read, and exactly the files of each that it hands to the page.

/** Source → the files that its folder has to hold. */
export const sourceFiles = /** @type {const} */ ({
  slurm: ['phillips.log', 'pozidriv.log', 'names.csv', 'hierarchy.csv', 'group-to-hierarchy.csv'],
});
