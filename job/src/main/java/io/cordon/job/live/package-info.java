/** Policies that change while the job runs. */
package io.cordon.job.live;
