/** Policies that change while the job runs, in broadcast state. */
package io.cordon.job.live;
