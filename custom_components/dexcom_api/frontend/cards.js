import{P as a,ca as b,da as c,ia as d}from"./shared.js";import"./base.js";export{a as DaysContent,b as GlucoseContent,c as PeriodContent,d as ProfileContent};
