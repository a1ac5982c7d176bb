/** The policies that are published to a running job, and what the job says of each. */
package io.cordon.cli.policy.published;
