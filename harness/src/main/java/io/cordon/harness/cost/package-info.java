/** What a process costs: time of the processor, allocated bytes, and what its job counts. */
package io.cordon.harness.cost;
