/** A label as documents store it, and the formats of labels that several containers share. */
package io.cordon.labels.metadata;
