/** JMH benchmarks of the parts of Cordon, compared with the alternatives. */
package io.cordon.benchmarks;
