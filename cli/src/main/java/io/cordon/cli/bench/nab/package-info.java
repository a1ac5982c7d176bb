/** bench nab: the level model on the Numenta Anomaly Benchmark, scored as NAB scores. */
package io.cordon.cli.bench.nab;
