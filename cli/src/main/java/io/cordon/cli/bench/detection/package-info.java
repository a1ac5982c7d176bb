/** bench detection: Cordon and other methods on synthetic organisations, scored by one scorer. */
package io.cordon.cli.bench.detection;
