/** Policies that are published, changed and removed while the job runs. */
package io.cordon.policy.live;
