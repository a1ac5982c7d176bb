/** What clouds and things are known by, and ids that a replay makes again. */
package io.cordon.model.identity;
