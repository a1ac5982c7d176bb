/** What people publish while the job runs: policies, in broadcast state, and verdicts. */
package io.cordon.job.live;
