/** Reads Sigma rule files into compiled policies. */
package io.cordon.policy.sigma;
