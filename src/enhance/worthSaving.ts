/** From so many rows on a table is offered as a file; fewer are copied as quickly. */
export const worthSaving = 10;
