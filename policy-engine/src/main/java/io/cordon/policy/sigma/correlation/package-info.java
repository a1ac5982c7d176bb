/** Reads Sigma correlations and baselines. */
package io.cordon.policy.sigma.correlation;
