/** Values as people read them. */
package io.cordon.model.text;
