/** Reads the tests inside a policy. */
package io.cordon.policy.sigma.test;
