/** Inputs on which real people failed, each run as its user would run it. */
package io.cordon.cli.fieldcases;
