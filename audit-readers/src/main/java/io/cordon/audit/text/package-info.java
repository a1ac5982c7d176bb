/** Texts on their own: their lower case, and what was worked out of them lately. */
package io.cordon.audit.text;
