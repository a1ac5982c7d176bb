/** The rules of the throughput benchmark on other engines, as their own users would write them. */
package io.cordon.benchmarks.peer;
