/** Compiled policies, rules and filters, and the packs that they form. */
package io.cordon.policy;
