/** The tests inside policies and their results. */
package io.cordon.policy.test;
