/** How many findings a job emits, and how long it needs for each of them. */
package io.cordon.harness.lag;
