/** The language of policies: Sigma rules over activities, read, checked and compiled. */
package io.cordon.policy;
