/** Compiled policies: what a rule means once it is read. */
package io.cordon.policy;
