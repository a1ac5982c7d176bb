/** What is unusual for a person, judged against the person and against peers. */
package io.cordon.job.baselines;
