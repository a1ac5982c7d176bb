/** The document that says how good the detection is, with its plots. */
package io.cordon.cli.bench.report;
