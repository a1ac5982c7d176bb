/** What can be said of policies before they run: what is refused, and what is only advised. */
package io.cordon.policy.lint;
