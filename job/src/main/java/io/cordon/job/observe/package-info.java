/** What activities say to the memory of a person: small observations instead of activities. */
package io.cordon.job.observe;
