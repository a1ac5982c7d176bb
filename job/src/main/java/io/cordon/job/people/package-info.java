/** What is remembered of each person and of peers, and what is unusual beside it. */
package io.cordon.job.people;
