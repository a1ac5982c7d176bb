/** Sigma rule files to compiled policies. */
package io.cordon.policy.sigma;
