/**
 * An activity and its parts: who did what, from where, with which program, and whom a share
 * reached.
 */
package io.cordon.model.activity;
