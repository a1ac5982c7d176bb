/** The figures of a score as JSON, as tables and as words. */
package io.cordon.cli.score.report;
