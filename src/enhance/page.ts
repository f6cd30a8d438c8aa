// The one script of a page: what it finds there, it starts. A page without any of it does not load it.
import './figures.ts';
import './partFilter.ts';
import './saveTables.ts';
import './tableTools.ts';
