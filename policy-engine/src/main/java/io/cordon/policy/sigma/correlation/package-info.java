/** Reads Sigma correlations and the policies about what is unusual for a person. */
package io.cordon.policy.sigma.correlation;
