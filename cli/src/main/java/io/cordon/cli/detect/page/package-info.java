/** The page of a run: what a summary says, drawn as HTML and SVG. */
package io.cordon.cli.detect.page;
