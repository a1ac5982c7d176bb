/** Finds what is wrong or missing in a folder of policies before they run. */
package io.cordon.policy.check;
