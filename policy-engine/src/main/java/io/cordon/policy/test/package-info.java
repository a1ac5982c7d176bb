/** Tests inside policies, and what came of them. */
package io.cordon.policy.test;
