import{a}from"./chunk-DO5JTHJP.js";import"./chunk-PJJBGDLL.js";import"./chunk-IYWUY3VA.js";export{a as initialize};
