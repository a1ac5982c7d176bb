/** What a benchmark of detection measured, by seed and over all seeds. */
package io.cordon.cli.bench.result;
