/** Policies that are published, changed and removed while the job runs: checks and assembly. */
package io.cordon.policy.live;
