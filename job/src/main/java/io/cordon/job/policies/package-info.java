/** Matching of activities against the policies in force. */
package io.cordon.job.policies;
