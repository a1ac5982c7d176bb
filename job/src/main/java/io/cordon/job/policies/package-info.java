/** Activities matched against policies. */
package io.cordon.job.policies;
