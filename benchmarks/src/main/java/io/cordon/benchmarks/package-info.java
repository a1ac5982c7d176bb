/** How fast the parts of Cordon are, beside what else could be used: JMH benchmarks. */
package io.cordon.benchmarks;
