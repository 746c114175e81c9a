import { build } from 'esbuild';
const d='/work/door/dist/';
await build({entryPoints:[d+'index.js'],bundle:true,packages:'external',format:'esm',outfile:'/tmp/mini/one/dist/index.js'});
await build({entryPoints:[d+'index.js'],bundle:true,packages:'external',format:'esm',minify:true,outfile:'/tmp/mini/onemin/dist/index.js'});
await build({entryPoints:[d+'index.js',d+'calendar.js',d+'export.js',d+'statecharts.js',d+'testing.js'],bundle:true,splitting:true,packages:'external',format:'esm',minifyWhitespace:true,minifySyntax:true,outdir:'/tmp/mini/splitmin/dist'});
