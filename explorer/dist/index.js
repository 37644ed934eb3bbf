var e,t,n,r,i,a,o,s,c,l,u,d,f,p,m,h={},g=[],_=/acit|ex(?:s|g|n|p|$)|rph|grid|ows|mnc|ntw|ine[ch]|zoo|^ord|itera/i,v=Array.isArray;function y(e,t){for(var n in t)e[n]=t[n];return e}function b(e){e&&e.parentNode&&e.parentNode.removeChild(e)}function x(t,n,r){var i,a,o,s={};for(o in n)o==`key`?i=n[o]:o==`ref`?a=n[o]:s[o]=n[o];if(arguments.length>2&&(s.children=arguments.length>3?e.call(arguments,2):r),typeof t==`function`&&t.defaultProps!=null)for(o in t.defaultProps)s[o]===void 0&&(s[o]=t.defaultProps[o]);return S(t,s,i,a,null)}function S(e,r,i,a,o){var s={type:e,props:r,key:i,ref:a,__k:null,__:null,__b:0,__e:null,__c:null,constructor:void 0,__v:o??++n,__i:-1,__u:0};return o==null&&t.vnode!=null&&t.vnode(s),s}function C(e){return e.children}function ee(e,t){this.props=e,this.context=t}function te(e,t){if(t==null)return e.__?te(e.__,e.__i+1):null;for(var n;t<e.__k.length;t++)if((n=e.__k[t])!=null&&n.__e!=null)return n.__e;return typeof e.type==`function`?te(e):null}function w(e){if(e.__P&&e.__d){var n=e.__v,r=n.__e,i=[],a=[],o=y({},n);o.__v=n.__v+1,t.vnode&&t.vnode(o),le(e.__P,o,n,e.__n,e.__P.namespaceURI,32&n.__u?[r]:null,i,r??te(n),!!(32&n.__u),a),o.__v=n.__v,o.__.__k[o.__i]=o,de(i,o,a),n.__e=n.__=null,o.__e!=r&&T(o)}}function T(e){if((e=e.__)!=null&&e.__c!=null)return e.__e=e.__c.base=null,e.__k.some(function(t){if(t!=null&&t.__e!=null)return e.__e=e.__c.base=t.__e}),T(e)}function ne(e){(!e.__d&&(e.__d=!0)&&i.push(e)&&!E.__r++||a!=t.debounceRendering)&&((a=t.debounceRendering)||o)(E)}function E(){try{for(var e,t=1;i.length;)i.length>t&&i.sort(s),e=i.shift(),t=i.length,w(e)}finally{i.length=E.__r=0}}function re(e,t,n,r,i,a,o,s,c,l,u){var d,f,p,m,_,v,y=r&&r.__k||g,b=t.length;for(c=ie(n,t,y,c,b),d=0;d<b;d++)(p=n.__k[d])!=null&&(f=p.__i!=-1&&y[p.__i]||h,p.__i=d,v=le(e,p,f,i,a,o,s,c,l,u),m=p.__e,p.ref&&f.ref!=p.ref&&(f.ref&&me(f.ref,null,p),u.push(p.ref,p.__c||m,p)),_==null&&m!=null&&(_=m),4&p.__u?(c=ae(p,c,e),f.__e&&(f.__e=null)):typeof p.type==`function`&&v!==void 0?c=v:m&&(c=m.nextSibling),p.__u&=-7);return n.__e=_,c}function ie(e,t,n,r,i){var a,o,s,c,l,u=n.length,d=u,f=0;for(e.__k=Array(i),a=0;a<i;a++)(o=t[a])!=null&&typeof o!=`boolean`&&typeof o!=`function`?(typeof o==`string`||typeof o==`number`||typeof o==`bigint`||o.constructor==String?o=e.__k[a]=S(null,o,null,null,null):v(o)?o=e.__k[a]=S(C,{children:o},null,null,null):o.constructor===void 0&&o.__b>0?o=e.__k[a]=S(o.type,o.props,o.key,o.ref?o.ref:null,o.__v):e.__k[a]=o,c=a+f,o.__=e,o.__b=e.__b+1,s=null,(l=o.__i=oe(o,n,c,d))!=-1&&(d--,(s=n[l])&&(s.__u|=2)),s==null||s.__v==null?(l==-1&&(i>u?f--:i<u&&f++),typeof o.type!=`function`&&(o.__u|=4)):l!=c&&(l==c-1?f--:l==c+1?f++:(l>c?f--:f++,o.__u|=4))):e.__k[a]=null;if(d)for(a=0;a<u;a++)(s=n[a])!=null&&!(2&s.__u)&&(s.__e==r&&(r=te(s)),he(s,s));return r}function ae(e,t,n){var r,i;if(typeof e.type==`function`){for(r=e.__k,i=0;r&&i<r.length;i++)r[i]&&(r[i].__=e,t=ae(r[i],t,n));return t}e.__e!=t&&(t&&e.type&&!t.parentNode&&(t=te(e)),t=n.insertBefore(e.__e,t||null));do t&&=t.nextSibling;while(t!=null&&t.nodeType==8);return t}function oe(e,t,n,r){var i,a,o,s=e.key,c=e.type,l=t[n],u=l!=null&&!(2&l.__u);if(l===null&&s==null||u&&s==l.key&&c==l.type)return n;if(r>+!!u){for(i=n-1,a=n+1;i>=0||a<t.length;)if((l=t[o=i>=0?i--:a++])!=null&&!(2&l.__u)&&s==l.key&&c==l.type)return o}return-1}function se(e,t,n){t[0]==`-`?e.setProperty(t,n??``):e[t]=n==null?``:typeof n!=`number`||_.test(t)?n:n+`px`}function D(e,t,n,r,i){var a,o;n:if(t==`style`){if(typeof n==`string`)e.style.cssText=n;else{if(typeof r==`string`&&(e.style.cssText=r=``),r)for(t in r)n&&t in n||se(e.style,t,``);if(n)for(t in n)r&&n[t]==r[t]||se(e.style,t,n[t])}}else if(t[0]==`o`&&t[1]==`n`)a=t!=(t=t.replace(d,`$1`)),o=t.toLowerCase(),t=o in e||t==`onFocusOut`||t==`onFocusIn`?o.slice(2):t.slice(2),e.l||={},e.l[t+a]=n,n?r?n[u]=r[u]:(n[u]=f,e.addEventListener(t,a?m:p,a)):e.removeEventListener(t,a?m:p,a);else{if(i==`http://www.w3.org/2000/svg`)t=t.replace(/xlink(H|:h)/,`h`).replace(/sName$/,`s`);else if(t!=`width`&&t!=`height`&&t!=`href`&&t!=`list`&&t!=`form`&&t!=`tabIndex`&&t!=`download`&&t!=`rowSpan`&&t!=`colSpan`&&t!=`role`&&t!=`popover`&&t in e)try{e[t]=n??``;break n}catch{}typeof n==`function`||(n==null||!1===n&&t[4]!=`-`?e.removeAttribute(t):e.setAttribute(t,t==`popover`&&n==1?``:n))}}function ce(e){return function(n){if(this.l){var r=this.l[n.type+e];if(n[l]==null)n[l]=f++;else if(n[l]<r[u])return;return r(t.event?t.event(n):n)}}}function le(e,n,r,i,a,o,s,c,l,u){var d,f,p,m,h,_,x,S,w,T,ne,E,ie,ae,oe,se,D=n.type;if(n.constructor!==void 0)return null;128&r.__u&&(l=!!(32&r.__u),o=[c=n.__e=r.__e]),(d=t.__b)&&d(n);n:if(typeof D==`function`){f=s.length;try{if(w=n.props,T=D.prototype&&D.prototype.render,ne=(d=D.contextType)&&i[d.__c],E=d?ne?ne.props.value:d.__:i,r.__c?S=(p=n.__c=r.__c).__=p.__E:(T?n.__c=p=new D(w,E):(n.__c=p=new ee(w,E),p.constructor=D,p.render=ge),ne&&ne.sub(p),p.state||(p.state={}),p.__n=i,m=p.__d=!0,p.__h=[],p._sb=[]),T&&p.__s==null&&(p.__s=p.state),T&&D.getDerivedStateFromProps!=null&&(p.__s==p.state&&(p.__s=y({},p.__s)),y(p.__s,D.getDerivedStateFromProps(w,p.__s))),h=p.props,_=p.state,p.__v=n,m)T&&D.getDerivedStateFromProps==null&&p.componentWillMount!=null&&p.componentWillMount(),T&&p.componentDidMount!=null&&p.__h.push(p.componentDidMount);else{if(T&&D.getDerivedStateFromProps==null&&w!==h&&p.componentWillReceiveProps!=null&&p.componentWillReceiveProps(w,E),n.__v==r.__v||!p.__e&&p.shouldComponentUpdate!=null&&!1===p.shouldComponentUpdate(w,p.__s,E)){n.__v!=r.__v&&(p.props=w,p.state=p.__s,p.__d=!1),n.__e=r.__e,n.__k=r.__k,n.__k.some(function(e){e&&(e.__=n)}),g.push.apply(p.__h,p._sb),p._sb=[],p.__h.length&&s.push(p),c=te(r);break n}p.componentWillUpdate!=null&&p.componentWillUpdate(w,p.__s,E),T&&p.componentDidUpdate!=null&&p.__h.push(function(){p.componentDidUpdate(h,_,x)})}if(p.context=E,p.props=w,p.__P=e,p.__e=!1,ie=t.__r,ae=0,T)p.state=p.__s,p.__d=!1,ie&&ie(n),d=p.render(p.props,p.state,p.context),g.push.apply(p.__h,p._sb),p._sb=[];else do p.__d=!1,ie&&ie(n),d=p.render(p.props,p.state,p.context),p.state=p.__s;while(p.__d&&++ae<25);p.state=p.__s,p.getChildContext!=null&&(i=y(y({},i),p.getChildContext())),T&&!m&&p.getSnapshotBeforeUpdate!=null&&(x=p.getSnapshotBeforeUpdate(h,_)),oe=d!=null&&d.type===C&&d.key==null?fe(d.props.children):d,c=re(e,v(oe)?oe:[oe],n,r,i,a,o,s,c,l,u),p.base=n.__e,n.__u&=-161,p.__h.length&&s.push(p),S&&(p.__E=p.__=null)}catch(e){if(s.length=f,n.__v=null,l||o!=null){if(e.then){for(n.__u|=l?160:128;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;o!=null&&(o[o.indexOf(c)]=null),n.__e=c}else if(o!=null)for(se=o.length;se--;)b(o[se])}else n.__e=r.__e;n.__k??=r.__k||[],e.then||ue(n),t.__e(e,n,r)}}else o==null&&n.__v==r.__v?(n.__k=r.__k,n.__e=r.__e):c=n.__e=pe(r.__e,n,r,i,a,o,s,l,u);return(d=t.diffed)&&d(n),128&n.__u?void 0:c}function ue(e){e&&(e.__c&&(e.__c.__e=!0),e.__k&&e.__k.some(ue))}function de(e,n,r){for(var i=0;i<r.length;i++)me(r[i],r[++i],r[++i]);t.__c&&t.__c(n,e),e.some(function(n){try{e=n.__h,n.__h=[],e.some(function(e){e.call(n)})}catch(e){t.__e(e,n.__v)}})}function fe(e){return typeof e!=`object`||!e||e.__b>0?e:v(e)?e.map(fe):e.constructor===void 0?y({},e):null}function pe(n,r,i,a,o,s,c,l,u){var d,f,p,m,g,_,y,x=i.props||h,S=r.props,C=r.type;if(C==`svg`?o=`http://www.w3.org/2000/svg`:C==`math`?o=`http://www.w3.org/1998/Math/MathML`:o||=`http://www.w3.org/1999/xhtml`,s!=null){for(d=0;d<s.length;d++)if((g=s[d])&&`setAttribute`in g==!!C&&(C?g.localName==C:g.nodeType==3)){n=g,s[d]=null;break}}if(n==null){if(C==null)return document.createTextNode(S);n=document.createElementNS(o,C,S.is&&S),l&&=(t.__m&&t.__m(r,s),!1),s=null}if(C==null)x===S||l&&n.data==S||(n.data=S);else{if(s=C==`textarea`&&S.defaultValue!=null?null:s&&e.call(n.childNodes),!l&&s!=null)for(x={},d=0;d<n.attributes.length;d++)x[(g=n.attributes[d]).name]=g.value;for(d in x)g=x[d],d==`dangerouslySetInnerHTML`?p=g:d==`children`||d in S||d==`value`&&`defaultValue`in S||d==`checked`&&`defaultChecked`in S||D(n,d,null,g,o);for(d in S)g=S[d],d==`children`?m=g:d==`dangerouslySetInnerHTML`?f=g:d==`value`?_=g:d==`checked`?y=g:l&&typeof g!=`function`||x[d]===g||D(n,d,g,x[d],o);if(f)l||p&&(f.__html==p.__html||f.__html==n.innerHTML)||(n.innerHTML=f.__html),r.__k=[];else if(p&&(n.innerHTML=``),re(r.type==`template`?n.content:n,v(m)?m:[m],r,i,a,C==`foreignObject`?`http://www.w3.org/1999/xhtml`:o,s,c,s?s[0]:i.__k&&te(i,0),l,u),s!=null)for(d=s.length;d--;)b(s[d]);l&&C!=`textarea`||(d=`value`,C==`progress`&&_==null?n.removeAttribute(`value`):_!=null&&(_!==n[d]||C==`progress`&&!_||C==`option`&&_!=x[d])&&D(n,d,_,x[d],o),d=`checked`,y!=null&&y!=n[d]&&D(n,d,y,x[d],o))}return n}function me(e,n,r){try{if(typeof e==`function`){var i=typeof e.__u==`function`;i&&e.__u(),i&&n==null||(e.__u=e(n))}else e.current=n}catch(e){t.__e(e,r)}}function he(e,n,r){var i,a;if(t.unmount&&t.unmount(e),(i=e.ref)&&(i.current&&i.current!=e.__e||me(i,null,n)),(i=e.__c)!=null){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(e){t.__e(e,n)}i.base=i.__P=i.__n=null}if(i=e.__k)for(a=0;a<i.length;a++)i[a]&&he(i[a],n,r||typeof e.type!=`function`);r||b(e.__e),e.__c=e.__=e.__e=void 0}function ge(e,t,n){return this.constructor(e,n)}function _e(n,r,i){var a,o,s,c;r==document&&(r=document.documentElement),t.__&&t.__(n,r),o=(a=typeof i==`function`)?null:i&&i.__k||r.__k,s=[],c=[],le(r,n=(!a&&i||r).__k=x(C,null,[n]),o||h,h,r.namespaceURI,!a&&i?[i]:o?null:r.firstChild?e.call(r.childNodes):null,s,!a&&i?i:o?o.__e:r.firstChild,a,c),de(s,n,c),n.props.children=null}e=g.slice,t={__e:function(e,t,n,r){for(var i,a,o;t=t.__;)if((i=t.__c)&&!i.__)try{if((a=i.constructor)&&a.getDerivedStateFromError!=null&&(i.setState(a.getDerivedStateFromError(e)),o=i.__d),i.componentDidCatch!=null&&(i.componentDidCatch(e,r||{}),o=i.__d),o)return i.__E=i}catch(t){e=t}throw e}},n=0,r=function(e){return e!=null&&e.constructor===void 0},ee.prototype.setState=function(e,t){var n=this.__s!=null&&this.__s!=this.state?this.__s:this.__s=y({},this.state);typeof e==`function`&&(e=e(y({},n),this.props)),e&&y(n,e),e!=null&&this.__v&&(t&&this._sb.push(t),ne(this))},ee.prototype.forceUpdate=function(e){this.__v&&(this.__e=!0,e&&this.__h.push(e),ne(this))},ee.prototype.render=C,i=[],o=typeof Promise==`function`?Promise.prototype.then.bind(Promise.resolve()):setTimeout,s=function(e,t){return e.__v.__b-t.__v.__b},E.__r=0,c=Math.random().toString(8),l=`__d`+c,u=`__a`+c,d=/(PointerCapture)$|Capture$/i,f=0,p=ce(!1),m=ce(!0);var ve,O,ye,be,xe=0,Se=[],k=t,Ce=k.__b,we=k.__r,Te=k.diffed,Ee=k.__c,De=k.unmount,Oe=k.__;function ke(e,t){k.__h&&k.__h(O,e,xe||t),xe=0;var n=O.__H||(O.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function A(e){return xe=1,Ae(Ve,e)}function Ae(e,t,n){var r=ke(ve++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):Ve(void 0,t),function(e){var t=r.__N?r.__N[0]:r.__[0],n=r.t(t,e);t!==n&&(r.__N=[n,r.__[1]],r.__c.setState({}))}],r.__c=O,!O.__f)){var i=function(e,t,n){if(!r.__c.__H)return!0;var i=!1,o=r.__c.props!==e;if(r.__c.__H.__.some(function(e){if(e.__N){i=!0;var t=e.__[0];e.__=e.__N,e.__N=void 0,t!==e.__[0]&&(o=!0)}}),a){var s=a.call(this,e,t,n);return i?s||o:s}return!i||o};O.__f=!0;var a=O.shouldComponentUpdate,o=O.componentWillUpdate;O.componentWillUpdate=function(e,t,n){if(this.__e){var r=a;a=void 0,i(e,t,n),a=r}o&&o.call(this,e,t,n)},O.shouldComponentUpdate=i}return r.__N||r.__}function j(e,t){var n=ke(ve++,3);!k.__s&&Be(n.__H,t)&&(n.__=e,n.u=t,O.__H.__h.push(n))}function je(e,t){var n=ke(ve++,4);!k.__s&&Be(n.__H,t)&&(n.__=e,n.u=t,O.__h.push(n))}function Me(e){return xe=5,Ne(function(){return{current:e}},[])}function Ne(e,t){var n=ke(ve++,7);return Be(n.__H,t)&&(n.__=e(),n.__H=t,n.__h=e),n.__}function Pe(){var e=ke(ve++,11);if(!e.__){for(var t=O.__v;t!==null&&!t.__m&&t.__!==null;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__=`P`+n[0]+`-`+n[1]++}return e.__}function Fe(){for(var e;e=Se.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Re),t.__h.some(ze),t.__h=[]}catch(n){t.__h=[],k.__e(n,e.__v)}}}k.__b=function(e){O=null,Ce&&Ce(e)},k.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Oe&&Oe(e,t)},k.__r=function(e){we&&we(e),ve=0;var t=(O=e.__c).__H;t&&(ye===O?(t.__h=[],O.__h=[],t.__.some(function(e){e.__N&&(e.__=e.__N),e.u=e.__N=void 0})):(t.__h.some(Re),t.__h.some(ze),t.__h=[],ve=0)),ye=O},k.diffed=function(e){Te&&Te(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&(Se.push(t)!==1&&be===k.requestAnimationFrame||((be=k.requestAnimationFrame)||Le)(Fe)),t.__H.__.some(function(e){e.u&&=(e.__H=e.u,void 0)})),ye=O=null},k.__c=function(e,t){t.some(function(e){try{e.__h.some(Re),e.__h=e.__h.filter(function(e){return!e.__||ze(e)})}catch(n){t.some(function(e){e.__h&&=[]}),t=[],k.__e(n,e.__v)}}),Ee&&Ee(e,t)},k.unmount=function(e){De&&De(e);var t,n=e.__c;n&&n.__H&&(n.__H.__.some(function(e){try{Re(e)}catch(e){t=e}}),n.__H=void 0,t&&k.__e(t,n.__v))};var Ie=typeof requestAnimationFrame==`function`;function Le(e){var t,n=function(){clearTimeout(r),Ie&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);Ie&&(t=requestAnimationFrame(n))}function Re(e){var t=O,n=e.__c;typeof n==`function`&&(e.__c=void 0,n()),O=t}function ze(e){var t=O;e.__c=e.__(),O=t}function Be(e,t){return!e||e.length!==t.length||t.some(function(t,n){return t!==e[n]})}function Ve(e,t){return typeof t==`function`?t(e):t}var M=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new M(`
    fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  end {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  isOngoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
    `,{fragmentName:`PeriodFields`}),new M(`
    fragment ArenaFields on Arena {
  __typename
  key
  name
  arenaKind
  period {
    ...PeriodFields
  }
}
    fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  end {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  isOngoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}`,{fragmentName:`ArenaFields`}),new M(`
    fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    url
  }
}
    `,{fragmentName:`CitationFields`}),new M(`
    fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}
    fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  end {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  isOngoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    url
  }
}`,{fragmentName:`InvolvementFields`}),new M(`
    fragment ArenaCommon on Arena {
  ...ArenaFields
  involvements(scope: $scope, first: 300, orderBy: {field: ORGANISATION}) {
    totalCount
    nodes {
      ...InvolvementFields
    }
  }
  citations {
    ...CitationFields
  }
}
    fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  end {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  isOngoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}
fragment ArenaFields on Arena {
  __typename
  key
  name
  arenaKind
  period {
    ...PeriodFields
  }
}`,{fragmentName:`ArenaCommon`}),new M(`
    fragment Bounds on Period {
  start {
    earliest
    latest
  }
  end {
    earliest
    latest
  }
}
    `,{fragmentName:`Bounds`}),new M(`
    fragment NodeFields on SliceNode {
  name
  degree
  degreeShare @include(if: $degreeShare)
  strength @include(if: $strength)
  coreNumber @include(if: $coreNumber)
  betweenness @include(if: $betweenness)
  closeness @include(if: $closeness)
  eigenvector @include(if: $eigenvector)
  pageRank @include(if: $pageRank)
  clustering @include(if: $clustering)
  constraint @include(if: $constraint)
  effectiveSize @include(if: $effectiveSize)
  brokerage @include(if: $brokerage) {
    coordinator
    consultant
    representative
    gatekeeper
    liaison
  }
  community @include(if: $communities)
  node {
    __typename
    key
    ... on Organisation {
      kind
      sector
      county {
        code
      }
      municipality {
        code
      }
    }
  }
}
    `,{fragmentName:`NodeFields`}),new M(`
    fragment TieFields on SliceTie {
  weight
  certainty
  from {
    node {
      __typename
      key
    }
  }
  to {
    node {
      __typename
      key
    }
  }
}
    `,{fragmentName:`TieFields`});var He=new M(`
    query ProjectDetails($key: String!, $scope: Scope) {
  project(by: {key: $key}) {
    ...ArenaCommon
    projectKind: kind
    description
    url
    registryNumber
    fund
    findings(first: 50) {
      totalCount
      nodes {
        id
        kind
        text
        citations {
          ...CitationFields
        }
      }
    }
  }
}
    fragment ArenaCommon on Arena {
  ...ArenaFields
  involvements(scope: $scope, first: 300, orderBy: {field: ORGANISATION}) {
    totalCount
    nodes {
      ...InvolvementFields
    }
  }
  citations {
    ...CitationFields
  }
}
fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  end {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  isOngoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}
fragment ArenaFields on Arena {
  __typename
  key
  name
  arenaKind
  period {
    ...PeriodFields
  }
}`),Ue=new M(`
    query CouncilDetails($key: String!, $scope: Scope) {
  council(by: {key: $key}) {
    ...ArenaCommon
    councilKind: kind
    description
    host {
      key
      name
    }
  }
}
    fragment ArenaCommon on Arena {
  ...ArenaFields
  involvements(scope: $scope, first: 300, orderBy: {field: ORGANISATION}) {
    totalCount
    nodes {
      ...InvolvementFields
    }
  }
  citations {
    ...CitationFields
  }
}
fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  end {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  isOngoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}
fragment ArenaFields on Arena {
  __typename
  key
  name
  arenaKind
  period {
    ...PeriodFields
  }
}`),We=new M(`
    query AgreementDetails($key: String!, $scope: Scope) {
  agreement(by: {key: $key}) {
    ...ArenaCommon
    agreementKind: kind
    description
    url
  }
}
    fragment ArenaCommon on Arena {
  ...ArenaFields
  involvements(scope: $scope, first: 300, orderBy: {field: ORGANISATION}) {
    totalCount
    nodes {
      ...InvolvementFields
    }
  }
  citations {
    ...CitationFields
  }
}
fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  end {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  isOngoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}
fragment ArenaFields on Arena {
  __typename
  key
  name
  arenaKind
  period {
    ...PeriodFields
  }
}`),Ge=new M(`
    query EventDetails($key: String!, $scope: Scope) {
  event(by: {key: $key}) {
    ...ArenaCommon
    eventKind: kind
    place
  }
}
    fragment ArenaCommon on Arena {
  ...ArenaFields
  involvements(scope: $scope, first: 300, orderBy: {field: ORGANISATION}) {
    totalCount
    nodes {
      ...InvolvementFields
    }
  }
  citations {
    ...CitationFields
  }
}
fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  end {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  isOngoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}
fragment ArenaFields on Arena {
  __typename
  key
  name
  arenaKind
  period {
    ...PeriodFields
  }
}`),Ke=new M(`
    query AssociationDetails($key: String!, $scope: Scope) {
  organisation(by: {key: $key}) {
    association {
      ...ArenaCommon
    }
  }
}
    fragment ArenaCommon on Arena {
  ...ArenaFields
  involvements(scope: $scope, first: 300, orderBy: {field: ORGANISATION}) {
    totalCount
    nodes {
      ...InvolvementFields
    }
  }
  citations {
    ...CitationFields
  }
}
fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  end {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  isOngoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}
fragment ArenaFields on Arena {
  __typename
  key
  name
  arenaKind
  period {
    ...PeriodFields
  }
}`),qe=new M(`
    query CouncilSeats($key: String!, $scope: Scope) {
  council(by: {key: $key}) {
    key
    name
    period {
      ...PeriodFields
    }
    seats(first: 100, orderBy: {field: DESIGNATION}) {
      totalCount
      nodes {
        id
        designation
        mandates(scope: $scope, first: 30, orderBy: {field: START}) {
          nodes {
            ...InvolvementFields
          }
        }
      }
    }
    involvements(scope: $scope, first: 200, orderBy: {field: ORGANISATION}) {
      nodes {
        ...InvolvementFields
      }
    }
  }
}
    fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  end {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  isOngoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}`),Je=new M(`
    query Overview {
  dataset {
    version
    licence
    counts {
      organisations
      projects
      councils
      agreements
      events
      associations
      persons
      sources
    }
  }
  involved: organisations(filter: {isInvolved: true}, first: 0) {
    totalCount
  }
  firstProjects: projects(first: 50, orderBy: {field: START}) {
    nodes {
      period {
        ...Bounds
      }
    }
  }
  firstEvents: events(first: 50, orderBy: {field: START}) {
    nodes {
      period {
        ...Bounds
      }
    }
  }
  firstAgreements: agreements(first: 50, orderBy: {field: START}) {
    nodes {
      period {
        ...Bounds
      }
    }
  }
  lastProjects: projects(first: 50, orderBy: {field: END, direction: DESC}) {
    nodes {
      period {
        ...Bounds
      }
    }
  }
  lastEvents: events(first: 50, orderBy: {field: END, direction: DESC}) {
    nodes {
      period {
        ...Bounds
      }
    }
  }
  lastAgreements: agreements(first: 50, orderBy: {field: START, direction: DESC}) {
    nodes {
      period {
        ...Bounds
      }
    }
  }
}
    fragment Bounds on Period {
  start {
    earliest
    latest
  }
  end {
    earliest
    latest
  }
}`),Ye=new M(`
    query NetworkStart($scope: Scope, $view: SliceView!, $filter: SliceFilter, $first: Int!, $size: NodeMeasure!, $communities: Boolean!, $degreeShare: Boolean!, $strength: Boolean!, $coreNumber: Boolean!, $betweenness: Boolean!, $closeness: Boolean!, $eigenvector: Boolean!, $pageRank: Boolean!, $clustering: Boolean!, $constraint: Boolean!, $effectiveSize: Boolean!, $brokerage: Boolean!) {
  dataset {
    version
  }
  network(scope: $scope, view: $view, filter: $filter) {
    nodeCount
    tieCount
    isolateCount
    method(of: $size) {
      isExact
      error
    }
    nodes(first: $first) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...NodeFields
      }
    }
    ties(first: $first) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...TieFields
      }
    }
  }
}
    fragment NodeFields on SliceNode {
  name
  degree
  degreeShare @include(if: $degreeShare)
  strength @include(if: $strength)
  coreNumber @include(if: $coreNumber)
  betweenness @include(if: $betweenness)
  closeness @include(if: $closeness)
  eigenvector @include(if: $eigenvector)
  pageRank @include(if: $pageRank)
  clustering @include(if: $clustering)
  constraint @include(if: $constraint)
  effectiveSize @include(if: $effectiveSize)
  brokerage @include(if: $brokerage) {
    coordinator
    consultant
    representative
    gatekeeper
    liaison
  }
  community @include(if: $communities)
  node {
    __typename
    key
    ... on Organisation {
      kind
      sector
      county {
        code
      }
      municipality {
        code
      }
    }
  }
}
fragment TieFields on SliceTie {
  weight
  certainty
  from {
    node {
      __typename
      key
    }
  }
  to {
    node {
      __typename
      key
    }
  }
}`),Xe=new M(`
    query NetworkNodes($scope: Scope, $view: SliceView!, $filter: SliceFilter, $first: Int!, $after: String, $communities: Boolean!, $degreeShare: Boolean!, $strength: Boolean!, $coreNumber: Boolean!, $betweenness: Boolean!, $closeness: Boolean!, $eigenvector: Boolean!, $pageRank: Boolean!, $clustering: Boolean!, $constraint: Boolean!, $effectiveSize: Boolean!, $brokerage: Boolean!) {
  network(scope: $scope, view: $view, filter: $filter) {
    nodes(first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...NodeFields
      }
    }
  }
}
    fragment NodeFields on SliceNode {
  name
  degree
  degreeShare @include(if: $degreeShare)
  strength @include(if: $strength)
  coreNumber @include(if: $coreNumber)
  betweenness @include(if: $betweenness)
  closeness @include(if: $closeness)
  eigenvector @include(if: $eigenvector)
  pageRank @include(if: $pageRank)
  clustering @include(if: $clustering)
  constraint @include(if: $constraint)
  effectiveSize @include(if: $effectiveSize)
  brokerage @include(if: $brokerage) {
    coordinator
    consultant
    representative
    gatekeeper
    liaison
  }
  community @include(if: $communities)
  node {
    __typename
    key
    ... on Organisation {
      kind
      sector
      county {
        code
      }
      municipality {
        code
      }
    }
  }
}`),Ze=new M(`
    query NetworkTies($scope: Scope, $view: SliceView!, $filter: SliceFilter, $first: Int, $after: String, $last: Int, $before: String) {
  network(scope: $scope, view: $view, filter: $filter) {
    ties(first: $first, after: $after, last: $last, before: $before) {
      pageInfo {
        startCursor
        endCursor
      }
      nodes {
        ...TieFields
      }
    }
  }
}
    fragment TieFields on SliceTie {
  weight
  certainty
  from {
    node {
      __typename
      key
    }
  }
  to {
    node {
      __typename
      key
    }
  }
}`),Qe=new M(`
    query NetworkSize($scope: Scope, $view: SliceView!, $filter: SliceFilter) {
  network(scope: $scope, view: $view, filter: $filter) {
    nodeCount
  }
}
    `),$e=new M(`
    query Partners($by: OrganisationBy!, $scope: Scope, $order: CollaboratorOrder, $after: String) {
  organisation(by: $by) {
    key
    name
    collaborators(scope: $scope, orderBy: $order, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        organisation {
          key
          name
          kind
          sector
        }
        sharedArenaCount
        sharedArenas(first: 4, orderBy: {field: START}) {
          nodes {
            arena {
              key
              name
              arenaKind
            }
            overlap
            possibleDays {
              from
              to
            }
            certainDays {
              from
              to
            }
          }
        }
      }
    }
  }
}
    `),et=new M(`
    query OrganisationProfile($by: OrganisationBy!, $scope: Scope) {
  organisation(by: $by) {
    key
    name
    kind
    sector
    description
    url
    organisationNumber {
      printed
      isValid
    }
    county {
      code
      name
    }
    municipality {
      code
      name
    }
    period {
      ...PeriodFields
    }
    partOf {
      key
      name
    }
    association {
      key
      name
    }
    names(first: 30) {
      nodes {
        name
        kind
      }
    }
    predecessors(first: 20) {
      nodes {
        predecessor {
          key
          name
        }
        date {
          edtf
          earliest
          latest
          isApproximate
          isUncertain
        }
      }
    }
    successors(first: 20) {
      nodes {
        successor {
          key
          name
        }
        date {
          edtf
          earliest
          latest
          isApproximate
          isUncertain
        }
      }
    }
    collaborators(scope: $scope, first: 0) {
      totalCount
    }
    involvements(scope: $scope, first: 200, orderBy: {field: START}) {
      totalCount
      nodes {
        ...InvolvementFields
        arena {
          key
          name
          arenaKind
        }
      }
    }
    citations {
      ...CitationFields
    }
  }
}
    fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  end {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  isOngoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}`),tt=new M(`
    query OrganisationNames($keys: [String!]!) {
  organisations(filter: {keys: $keys}, first: 100) {
    nodes {
      key
      name
    }
  }
}
    `),nt=new M(`
    query ShortestPaths($from: OrganisationBy!, $to: OrganisationBy!, $scope: Scope, $first: Int!) {
  from: organisation(by: $from) {
    key
    name
    sector
  }
  to: organisation(by: $to) {
    key
    name
    sector
  }
  paths(from: $from, to: $to, scope: $scope, first: $first) {
    totalCount
    nodes {
      length
      commonDay {
        holds
        possibleDays {
          from
          to
        }
        certainDays {
          from
          to
        }
      }
      hops {
        from {
          key
          name
          sector
        }
        arena {
          ...ArenaFields
        }
        to {
          key
          name
          sector
        }
        fromInvolvements {
          ...InvolvementFields
        }
        toInvolvements {
          ...InvolvementFields
        }
      }
    }
  }
}
    fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  end {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  isOngoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}
fragment ArenaFields on Arena {
  __typename
  key
  name
  arenaKind
  period {
    ...PeriodFields
  }
}`),rt=new M(`
    query PersonDetails($key: String!, $scope: Scope) {
  person(by: {key: $key}) {
    key
    name
    involvements(scope: $scope, first: 200, orderBy: {field: START}) {
      totalCount
      nodes {
        ...InvolvementFields
        arena {
          key
          name
          arenaKind
        }
      }
    }
  }
}
    fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  end {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  isOngoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}`),it=new M(`
    query Find($text: String!, $types: [SearchType!], $first: Int!) {
  search(text: $text, types: $types, first: $first) {
    totalCount
    nodes {
      matched
      field
      how
      node {
        __typename
        key
        name
        ... on Organisation {
          organisationKind: kind
          sector
        }
        ... on Project {
          projectKind: kind
        }
        ... on Council {
          councilKind: kind
        }
        ... on Agreement {
          agreementKind: kind
        }
        ... on Event {
          eventKind: kind
        }
      }
    }
  }
}
    `),at=new M(`
    query TieEvidence($one: OrganisationBy!, $other: OrganisationBy!, $scope: Scope) {
  organisation(by: $one) {
    key
    name
    sector
    tie(to: $other, scope: $scope) {
      to {
        key
        name
        sector
      }
      sharedArenaCount
      newman: weight(weighting: NEWMAN)
      sharedArenas(first: 100, orderBy: {field: START}) {
        totalCount
        nodes {
          arena {
            ...ArenaFields
          }
          overlap
          possibleDays {
            from
            to
          }
          certainDays {
            from
            to
          }
          fromInvolvements {
            ...InvolvementFields
          }
          toInvolvements {
            ...InvolvementFields
          }
        }
      }
    }
  }
  other: organisation(by: $other) {
    key
    name
    sector
  }
}
    fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  end {
    edtf
    earliest
    latest
    isApproximate
    isUncertain
  }
  isOngoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    url
  }
}
fragment InvolvementFields on Involvement {
  __typename
  id
  role
  organisation {
    key
    name
    sector
  }
  person {
    key
    name
  }
  period {
    ...PeriodFields
  }
  citations {
    ...CitationFields
  }
}
fragment ArenaFields on Arena {
  __typename
  key
  name
  arenaKind
  period {
    ...PeriodFields
  }
}`),N=(e,t)=>({sv:e,en:t}),ot={STATE:N(`staten`,`state`),REGIONAL:N(`regional nivå`,`regional`),MUNICIPAL:N(`kommunal nivå`,`municipal`),JOINT:N(`gemensam`,`joint`),CIVIL_SOCIETY:N(`idéburen sektor`,`civil society`),ACADEMIA:N(`akademi`,`academia`),PRIVATE:N(`näringsliv`,`private`),OTHER:N(`övrig`,`other`)},st={PROJECT:N(`projekt`,`project`),COUNCIL:N(`råd`,`council`),AGREEMENT:N(`avtal`,`agreement`),EVENT:N(`möte`,`event`),ASSOCIATION:N(`förening, förbund`,`association`)},ct={OWNER:N(`projektägare`,`owner`),PARTNER:N(`samverkanspart`,`partner`),CO_FINANCIER:N(`medfinansiär`,`co-financier`),FUNDER:N(`finansiär`,`funder`),PROCESS_SUPPORT:N(`processtöd`,`process support`),EVALUATOR:N(`utvärderare`,`evaluator`),REFERENCE:N(`referens`,`reference`),STEERING:N(`styrning`,`steering`),RECIPIENT:N(`mottagare`,`recipient`),CONTACT:N(`kontakt`,`contact`),PROJECT_LEADER:N(`projektledare`,`project leader`),PROCESS_LEADER:N(`processledare`,`process leader`),COORDINATOR:N(`samordnare`,`coordinator`),EXPERT:N(`sakkunnig`,`expert`),CHAIR:N(`ordförande`,`chair`),VICE_CHAIR:N(`vice ordförande`,`vice chair`),MEMBER:N(`medlem`,`member`),DEPUTY:N(`ersättare`,`deputy`),ADJUNCT:N(`adjungerad`,`co-opted`),SECRETARY:N(`sekreterare`,`secretary`),PARTY:N(`part`,`party`),INITIATOR:N(`initiativtagare`,`initiator`),WITNESS:N(`vittne`,`witness`),PARTICIPANT:N(`deltagare`,`participant`),ORGANISER:N(`arrangör`,`organiser`),SPEAKER:N(`föredragshållare`,`speaker`),INVITED:N(`inbjuden`,`invited`),FOUNDER:N(`grundare`,`founder`),HOST:N(`värd`,`host`),OBSERVER:N(`observatör`,`observer`),ASSOCIATION:N(`föreningen själv`,`the association itself`)},lt=N(`ledamot`,`member`),ut={STATE_AGENCY:N(`statlig myndighet`,`state agency`),COUNTY_BOARD:N(`länsstyrelse`,`county administrative board`),COURT:N(`domstol`,`court`),REGION:N(`region, landsting`,`region`),REGIONAL_ASSOCIATION:N(`regionförbund`,`regional association`),MUNICIPALITY:N(`kommun`,`municipality`),MUNICIPAL_ASSOCIATION:N(`kommunförbund`,`municipal association`),COORDINATION_ASSOCIATION:N(`samordningsförbund`,`coordination association`),CIVIL_SOCIETY:N(`idéburen förening`,`civil society organisation`),NETWORK:N(`nätverk`,`network`),FOUNDATION:N(`stiftelse`,`foundation`),COOPERATIVE:N(`kooperativ`,`cooperative`),SOCIAL_ENTERPRISE:N(`socialt företag`,`social enterprise`),FOLK_HIGH_SCHOOL:N(`folkhögskola`,`folk high school`),TRADE_UNION:N(`fackförening`,`trade union`),FAITH_COMMUNITY:N(`trossamfund`,`faith community`),UNIVERSITY:N(`universitet, högskola`,`university`),RESEARCH_INSTITUTE:N(`forskningsinstitut`,`research institute`),COMPANY:N(`företag`,`company`),SOLE_TRADER:N(`enskild firma`,`sole trader`),EU_BODY:N(`EU-organ`,`EU body`),OTHER:N(`annan`,`other body`)},dt={PRE_STUDY:N(`förstudie`,`prestudy`),IMPLEMENTATION:N(`genomförandeprojekt`,`implementation project`),CAPACITY:N(`kompetenshöjning`,`capacity-building project`),OTHER:N(`projekt`,`project`)},ft={COLLABORATION_COUNCIL:N(`samverkansråd`,`collaboration council`),STEERING_GROUP:N(`styrgrupp`,`steering group`),BOARD:N(`styrelse`,`board`),WORKING_GROUP:N(`arbetsgrupp`,`working group`),REFERENCE_GROUP:N(`referensgrupp`,`reference group`),NETWORK:N(`nätverk`,`network`)},pt={IOP:N(`idéburet offentligt partnerskap`,`partnership with civil society (IOP)`),OVERENSKOMMELSE:N(`överenskommelse`,`compact on collaboration`),LETTER_OF_INTENT:N(`avsiktsförklaring`,`letter of intent`),PARTNERSHIP:N(`partnerskap`,`partnership`),CONTRACT:N(`avtal`,`contract`)},mt={WORKSHOP:N(`workshop`,`workshop`),COUNCIL_MEETING:N(`rådsmöte`,`council meeting`),DIALOGUE_MEETING:N(`dialogmöte`,`dialogue meeting`),CONFERENCE:N(`konferens`,`conference`),OTHER:N(`möte`,`meeting`)},ht={OFFICIAL:N(`officiellt namn`,`official name`),ALIAS:N(`alias`,`alias`),ABBREVIATION:N(`förkortning`,`abbreviation`),FORMER:N(`tidigare namn`,`former name`),TRANSLATION:N(`översättning`,`translation`),AS_PRINTED:N(`som i källan`,`as printed`)},gt={DEGREE:N(`grad`,`degree`),DEGREE_SHARE:N(`gradcentralitet`,`degree centrality`),STRENGTH:N(`styrka`,`strength`),BETWEENNESS:N(`mellanliggandecentralitet`,`betweenness`),CLOSENESS:N(`närhetscentralitet`,`harmonic closeness`),EIGENVECTOR:N(`egenvektorcentralitet`,`eigenvector centrality`),PAGE_RANK:N(`PageRank`,`PageRank`),CORE_NUMBER:N(`kärntal`,`core number`),CLUSTERING:N(`klustring`,`clustering`),CONSTRAINT:N(`bundenhet`,`constraint`),EFFECTIVE_SIZE:N(`effektiv storlek`,`effective size`),COORDINATOR:N(`mäklare inom sektorn (samordnare)`,`brokerage: coordinator`),CONSULTANT:N(`mäklare utifrån (konsult)`,`brokerage: consultant`),REPRESENTATIVE:N(`mäklare utåt (företrädare)`,`brokerage: representative`),GATEKEEPER:N(`mäklare inåt (grindvakt)`,`brokerage: gatekeeper`),LIAISON:N(`mäklare mellan sektorer (förbindelse)`,`brokerage: liaison`)};function _t(e){return Object.keys(e)}var vt=_t(ot),yt=_t(st),bt=_t(ct),xt=_t(ut),St=_t(gt),Ct=[`organisation`,`project`,`council`,`agreement`,`event`,`association`,`person`],wt=[`graph`,`map`,`seats`],Tt=[`strength`,`name`,`since`],Et={time:null,certainty:`POSSIBLE`,via:[],roles:[],sectors:[],regions:[],withoutAgencies:!1},Dt={question:{kind:`everything`},picture:`graph`,arenas:!1,selection:null,filters:Et,size:`DEGREE`,colour:`sector`,sort:`strength`,language:null};function P(e){return`${e.kind}:${e.key}`}function Ot(e,t){return e.kind===t.kind&&e.key===t.key}function kt(e,t,n){return Ot(e.one,t)&&Ot(e.other,n)||Ot(e.one,n)&&Ot(e.other,t)}var At=xt.filter(e=>e!==`STATE_AGENCY`);function jt(e){let{time:t}=e;return{...t?.kind===`day`&&{at:t.day},...t?.kind===`days`&&{during:{from:t.from,to:t.to}},certainty:e.certainty,...e.via.length>0&&{via:[...e.via]},...e.roles.length>0&&{roles:[...e.roles]},...e.sectors.length>0&&{sectors:[...e.sectors]},...e.regions.length>0&&{regions:[...e.regions]},...e.withoutAgencies&&{kinds:[...At]}}}function Mt(e){return[e.via,e.roles,e.sectors,e.regions].filter(e=>e.length>0).length+Number(e.time!==null)+Number(e.certainty===`CERTAIN`)+Number(e.withoutAgencies)}var Nt=class extends Error{reason;code;requestId;constructor(e,t,n,r){super(t),this.reason=e,this.code=n,this.requestId=r}},Pt=100,Ft=new Map;async function F(e,t,n){let r=JSON.stringify({query:e.toString(),variables:t}),i=Ft.get(r);if(i!==void 0)return i;let a=await It(r,n);Ft.set(r,a);let[o]=Ft.keys();return Ft.size>Pt&&o!==void 0&&Ft.delete(o),a}async function It(e,t){let n;try{n=await fetch(`/graphql`,{method:`POST`,headers:{"content-type":`application/json`,accept:`application/graphql-response+json, application/json`},body:e,signal:t})}catch(e){throw t.aborted?e:new Nt(`offline`,String(e),null,null)}let r=n.headers.get(`x-request-id`),i=await Lt(n),a=i?.errors?.[0];if(a){let e=a.extensions?.code??null;throw new Nt(n.status>=500||[`INTERNAL`,`TIMEOUT`,`UNAVAILABLE`].includes(e??``)?`failed`:`refused`,a.message,e,a.extensions?.requestId??r)}if(!i?.data)throw new Nt(`failed`,`HTTP ${n.status}`,null,r);return i.data}async function Lt(e){try{return await e.json()}catch{return null}}var Rt={nodes:6e3,ties:6e4},zt=1e3;function Bt(e){let t=jt(e.filters),{question:n}=e;if(n.kind!==`about`)return{scope:t,view:e.arenas?`ORGANISATIONS_AND_ARENAS`:`ORGANISATIONS`,filter:null};let{ref:r,expanded:i}=n,a=Vt(r.kind,e.arenas),o=i.map(e=>({key:e})),s=a===`ORGANISATIONS`?1:2;switch(r.kind){case`organisation`:return{scope:t,view:a,filter:{around:{organisations:[{key:r.key},...o],steps:s}}};case`person`:return{scope:t,view:a,filter:{around:{persons:[{key:r.key}],steps:s}}};default:return{scope:t,view:a,filter:{arenas:[{[r.kind]:r.key}]}}}}function Vt(e,t){return e===`person`?`PERSONS_AND_ARENAS`:t?`ORGANISATIONS_AND_ARENAS`:`ORGANISATIONS`}function Ht(e){return JSON.stringify([Bt(e),e.size,e.colour===`community`])}var Ut={Organisation:`organisation`,Person:`person`,Project:`project`,Council:`council`,Agreement:`agreement`,Event:`event`,Association:`association`},Wt={PROJECT:`project`,COUNCIL:`council`,AGREEMENT:`agreement`,EVENT:`event`,ASSOCIATION:`association`};function Gt(e){return{kind:Wt[e.arenaKind],key:e.key}}function Kt(e){return{kind:Ut[e.__typename],key:e.key}}var qt=2;async function Jt(e,t,n){let r=Bt(e),i=Yt(e),a=await F(Ye,{...r,...i,size:e.size,first:zt},t),o=a.network,{nodeCount:s=0,tieCount:c=0,isolateCount:l=0}=o??{},u=s>Rt.nodes||c>Rt.ties,d=o?.nodes.nodes.map(t=>Xt(t,e.size))??[],f=o?.ties.nodes.map(Qt)??[],p=[],m=e=>({version:a.dataset.version,whole:e,nodeCount:s,tieCount:c,isolateCount:l,nodes:[...d],ties:[...f,...p.flat()],tooLarge:u,error:o&&!o.method.isExact?o.method.error??0:null});if(!o||u)return m(!1);if(!o.nodes.pageInfo.hasNextPage&&!o.ties.pageInfo.hasNextPage)return m(!0);let h=new AbortController,g=AbortSignal.any([t,h.signal]),_=0,v=()=>{let e=f.length+p.reduce((e,t)=>e+t.length,0);e<_*qt||(_=e,n(m(!1)))};v();let y=async()=>{let{hasNextPage:t,endCursor:n}=o.nodes.pageInfo;for(;t;){let a=(await F(Xe,{...r,...i,first:zt,after:n??null},g)).network;d.push(...(a?.nodes.nodes??[]).map(t=>Xt(t,e.size))),{hasNextPage:t,endCursor:n}=a?.nodes.pageInfo??{hasNextPage:!1,endCursor:null}}},b=c-o.ties.nodes.length,x=zt*Math.floor(b/zt/2),S=async()=>{let e=o.ties.pageInfo.endCursor??null;for(let t=b-x;t>0;t-=zt){let n=(await F(Ze,{...r,first:Math.min(zt,t),after:e},g)).network?.ties;f.push(...(n?.nodes??[]).map(Qt)),e=n?.pageInfo.endCursor??null,v()}},C=async()=>{let e=null;for(let t=x;t>0;t-=zt){let t=(await F(Ze,{...r,last:zt,before:e},g)).network?.ties;p.unshift((t?.nodes??[]).map(Qt)),e=t?.pageInfo.startCursor??null,v()}};try{await Promise.all([y(),S(),C()])}catch(e){throw h.abort(),e}return m(!0)}function Yt(e){let{size:t}=e;return{communities:e.colour===`community`,degreeShare:t===`DEGREE_SHARE`,strength:t===`STRENGTH`,coreNumber:t===`CORE_NUMBER`,betweenness:t===`BETWEENNESS`,closeness:t===`CLOSENESS`,eigenvector:t===`EIGENVECTOR`,pageRank:t===`PAGE_RANK`,clustering:t===`CLUSTERING`,constraint:t===`CONSTRAINT`,effectiveSize:t===`EFFECTIVE_SIZE`,brokerage:[`COORDINATOR`,`CONSULTANT`,`REPRESENTATIVE`,`GATEKEEPER`,`LIAISON`].includes(t)}}function Xt(e,t){let n=Kt(e.node),r=e.node.__typename===`Organisation`?e.node:null;return{id:P(n),ref:n,name:e.name,sector:r?.sector??null,organisationKind:r?.kind??null,county:r?.county?.code??null,municipality:r?.municipality?.code??null,degree:e.degree,measure:Zt(e,t),community:e.community??null}}function Zt(e,t){return{DEGREE:e.degree,DEGREE_SHARE:e.degreeShare,STRENGTH:e.strength,BETWEENNESS:e.betweenness,CLOSENESS:e.closeness,EIGENVECTOR:e.eigenvector,PAGE_RANK:e.pageRank,CORE_NUMBER:e.coreNumber,CLUSTERING:e.clustering,CONSTRAINT:e.constraint,EFFECTIVE_SIZE:e.effectiveSize,COORDINATOR:e.brokerage?.coordinator,CONSULTANT:e.brokerage?.consultant,REPRESENTATIVE:e.brokerage?.representative,GATEKEEPER:e.brokerage?.gatekeeper,LIAISON:e.brokerage?.liaison}[t]??null}function Qt(e){let[t,n]=[P(Kt(e.from.node)),P(Kt(e.to.node))];return{id:`${t} ${n}`,one:t,other:n,weight:e.weight,certainty:e.certainty??null}}var $t=3e3;function en(e,t){let[n,r]=A({key:null,data:void 0,error:null}),[i,a]=A(0),o=()=>a(e=>e+1);j(()=>{if(e===null){r({key:null,data:void 0,error:null});return}let n=new AbortController,i=t=>{n.signal.aborted||r({key:e,data:t,error:null})};return t(n.signal,i).then(i,t=>{if(n.signal.aborted)return;let i=t instanceof Nt?t:new Nt(`failed`,String(t),null,null);r(t=>({key:e,data:t.data,error:i}))}),()=>n.abort()},[e,i]),j(()=>{if(n.error?.reason!==`offline`)return;let e=setTimeout(o,$t);return addEventListener(`online`,o),()=>{clearTimeout(e),removeEventListener(`online`,o)}},[n.error]);let s=n.key===e;return{data:n.data,loading:e!==null&&!s,error:s?n.error:null,retry:o}}function tn(e,t){return en(t===null?null:e.toString()+JSON.stringify(t),n=>F(e,t,n))}var nn=Symbol.for(`preact-signals`);function rn(){if(ln>1)ln--;else{var e,t=!1;for((function(){var e=pn;for(pn=void 0;e!==void 0;){var t=e.S;if(t.v===e.v)for(var n=t.t;n!==void 0;n=n.x)n.i===e.i&&(n.i=t.i);e=e.o}})();cn!==void 0;){var n=cn;for(cn=void 0,un++;n!==void 0;){var r=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&_n(n))try{n.c()}catch(n){t||=(e=n,!0)}n=r}}if(un=0,ln--,t)throw e}}function an(e){if(ln>0)return e();fn=++dn,ln++;try{return e()}finally{rn()}}var on,I=void 0;function sn(e){var t=I,n=on;I=void 0,on=void 0;try{return e()}finally{I=t,on=n}}var cn=void 0,ln=0,un=0,dn=0,fn=0,pn=void 0,mn=0;function hn(e){if(I!==void 0){var t=e.n;if(t===void 0||t.t!==I)return t={i:0,S:e,p:I.s,n:void 0,t:I,e:void 0,x:void 0,r:t},I.s!==void 0&&(I.s.n=t),I.s=t,e.n=t,32&I.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=I.s,t.n=void 0,I.s.n=t,I.s=t),t}}function L(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}L.prototype.brand=nn,L.prototype.h=function(){return!0},L.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n===void 0?sn(function(){var e;(e=t.W)==null||e.call(t)}):n.e=e)},L.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,r=e.x;n!==void 0&&(n.x=r,e.e=void 0),r!==void 0&&(r.e=n,e.x=void 0),e===this.t&&(this.t=r,r===void 0&&sn(function(){var e;(e=t.Z)==null||e.call(t)}))}},L.prototype.subscribe=function(e){var t=this;return En(function(){var n=t.value;sn(function(){return e(n)})},{name:`sub`})},L.prototype.valueOf=function(){return this.value},L.prototype.toString=function(){return this.value+``},L.prototype.toJSON=function(){return this.value},L.prototype.peek=function(){var e=this;return sn(function(){return e.value})},Object.defineProperty(L.prototype,"value",{get:function(){var e=hn(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(un>100)throw Error(`Cycle detected`);(function(e){ln!==0&&un===0&&e.l!==fn&&(e.l=fn,pn={S:e,v:e.v,i:e.i,o:pn})})(this),this.v=e,this.i++,mn++,ln++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{rn()}}}});function gn(e,t){return new L(e,t)}function _n(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function vn(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function yn(e){for(var t=e.s,n=void 0;t!==void 0;){var r=t.p;t.i===-1?(t.S.U(t),r!==void 0&&(r.n=t.n),t.n!==void 0&&(t.n.p=r)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=r}e.s=n}function bn(e,t){L.call(this,void 0,t),this.x=e,this.s=void 0,this.g=mn-1,this.f=4}bn.prototype=new L,bn.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===mn))return!0;if(this.g=mn,this.f|=1,this.i>0&&!_n(this))return this.f&=-2,!0;var e=I;try{vn(this),I=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(e){this.v=e,this.f|=16,this.i++}return I=e,yn(this),this.f&=-2,!0},bn.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}L.prototype.S.call(this,e)},bn.prototype.U=function(e){if(this.t!==void 0&&(L.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}},bn.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}},Object.defineProperty(bn.prototype,"value",{get:function(){if(1&this.f)throw Error(`Cycle detected`);var e=hn(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function xn(e,t){return new bn(e,t)}function Sn(e){var t=e.j;if(e.j=void 0,typeof t==`function`){ln++;var n=I;I=void 0;try{t()}catch(t){throw e.f&=-2,e.f|=8,Cn(e),t}finally{I=n,rn()}}}function Cn(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,Sn(e)}function wn(e){if(I!==this)throw Error(`Out-of-order effect`);yn(this),I=e,this.f&=-2;try{8&this.f&&Cn(this)}finally{rn()}}function Tn(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,on&&on.push(this)}Tn.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t==`function`&&(this.j=t)}finally{e()}},Tn.prototype.S=function(){if(1&this.f)throw Error(`Cycle detected`);this.f|=1,this.f&=-9,Sn(this),vn(this),ln++;var e=I;return I=this,wn.bind(this,e)},Tn.prototype.N=function(){2&this.f||(this.f|=2,this.u=cn,cn=this)},Tn.prototype.d=function(){this.f|=8,1&this.f||Cn(this)},Tn.prototype.dispose=function(){this.d()};function En(e,t){var n=new Tn(e,t);try{n.c()}catch(e){throw n.d(),e}var r=n.d.bind(n);return r[Symbol.dispose]=r,r}var Dn,On,kn=typeof window<`u`&&!!window.__PREACT_SIGNALS_DEVTOOLS__,An=[];En(function(){Dn=this.N})();function jn(e,n){t[e]=n.bind(null,t[e]||function(){})}function Mn(e){if(On){var t=On;On=void 0,t()}On=e&&e.S()}function Nn(e){var t=this,n=e.data,i=Fn(n);i.name=`ReactiveDom`,i.value=n;var a=Ne(function(){for(var e=t,n=t.__v;n=n.__;)if(n.__c){n.__c.__$f|=4;break}var a=xn(function(){var e=i.value.value;return e===0?0:!0===e?``:e||``}),o=xn(function(){return!Array.isArray(a.value)&&!r(a.value)}),s=En(function(){if(this.N=Rn,o.value){var t=a.value;e.__v&&e.__v.__e&&e.__v.__e.nodeType===3&&(e.__v.__e.data=t)}}),c=t.__$u.d;return t.__$u.d=function(){s(),c.call(this)},[o,a]},[]),o=a[0],s=a[1];return o.value?s.peek():s.value}Nn.displayName=`ReactiveTextNode`,Object.defineProperties(L.prototype,{constructor:{configurable:!0,value:x(C,null).constructor},type:{configurable:!0,value:Nn},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}}),jn(`__b`,function(e,t){if(Mn(),typeof t.type==`string`){var n,r=t.props;for(var i in r)if(i!==`children`){var a=r[i];a instanceof L&&(n||(t.__np=n={}),n[i]=a,r[i]=a.peek())}}e(t)}),jn(`__r`,function(e,t){if(e(t),t.type!==C){Mn();var n,r=t.__c;r&&(r.__$f&=-2,(n=r.__$u)===void 0&&(r.__$u=n=function(e,t){var n;return En(function(){n=this},{name:t}),n.c=e,n}(function(e){return function(){var t;kn&&((t=this.y)==null||t.call(this)),e.__$f|=1,e.setState({})}}(r),typeof t.type==`function`?t.type.displayName||t.type.name:``))),Mn(n)}}),jn(`__e`,function(e,t,n,r){Mn(),e(t,n,r)}),jn(`diffed`,function(e,t){Mn();var n;if(typeof t.type==`string`&&(n=t.__e)){var r=t.__np,i=t.props,a=n.U;if(a)for(var o in a){var s=a[o];s===void 0||r&&o in r||(s.d(),a[o]=void 0)}if(r)for(var c in a||(a={},n.U=a),r){var l=a[c],u=r[c];l===void 0?(l=Pn(n,c,u,i),a[c]=l):l.o(u,i)}}e(t)});function Pn(e,t,n,r){var i=t in e&&e.ownerSVGElement===void 0,a=gn(n);return{o:function(e,t){a.value=e,r=t},d:En(function(){this.N=Rn;var n=a.value.value;r[t]!==n&&(r[t]=n,i?e[t]=n:n!=null&&(!1!==n||t[4]===`-`)?e.setAttribute(t,n):e.removeAttribute(t))})}}jn(`unmount`,function(e,t){if(typeof t.type==`string`){var n=t.__e;if(n){var r=n.U;if(r)for(var i in n.U=void 0,r){var a=r[i];a&&a.d()}}var o=t.__np;if(o){var s=t.props;for(var c in o)s[c]=o[c]}t.__np=void 0}else{var l=t.__c;if(l){l.__$f|=8;var u=l.__$u;u&&(l.__$u=void 0,u.d())}}e(t)}),jn(`__h`,function(e,t,n,r){r<3&&(t.__$f|=2),e(t,n,r)}),ee.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,r=n&&n.s!==void 0;for(var i in t)return!0;if(this.__f||typeof this.u==`boolean`&&!0===this.u){var a=2&this.__$f;if(!(r||a||4&this.__$f)||1&this.__$f)return!0}else if(!(r||4&this.__$f)||3&this.__$f)return!0;for(var o in e)if(o!==`__source`&&e[o]!==this.props[o])return!0;for(var s in this.props)if(!(s in e))return!0;return!1};function Fn(e,t){return Ne(function(){return gn(e,t)},[])}var In=function(e){queueMicrotask(function(){queueMicrotask(e)})};function Ln(){an(function(){for(var e;e=An.shift();)Dn.call(e)})}function Rn(){An.push(this)===1&&(t.requestAnimationFrame||In)(Ln)}var zn=` `;function Bn(e){let t=new URLSearchParams,n=(e,n)=>{n!==null&&n!==``&&t.set(e,n)},{question:r,filters:i}=e;r.kind===`about`?(n(r.ref.kind,r.ref.key),n(`expand`,r.expanded.join(zn))):r.kind===`paths`&&(t.set(`from`,r.from??``),t.set(`to`,r.to??``)),e.picture!==Dt.picture&&n(`show`,e.picture),e.arenas&&n(`arenas`,`yes`),i.time?.kind===`day`&&n(`at`,i.time.day),i.time?.kind===`days`&&n(`during`,`${i.time.from}/${i.time.to}`),i.certainty===`CERTAIN`&&n(`certainty`,`CERTAIN`),n(`via`,i.via.join(zn)),n(`roles`,i.roles.join(zn)),n(`sectors`,i.sectors.join(zn)),n(`regions`,i.regions.join(zn)),i.withoutAgencies&&n(`without`,`agencies`),e.size!==Dt.size&&n(`size`,e.size),e.colour!==Dt.colour&&n(`colour`,e.colour),e.sort!==Dt.sort&&n(`sort`,e.sort),n(`select`,e.selection&&Gn(e.selection)),n(`lang`,e.language);let a=t.toString().replaceAll(`%3A`,`:`).replaceAll(`%2F`,`/`);return a===``?``:`?${a}`}function Vn(e){let t=new URLSearchParams(e),n=(e,n,r)=>n.find(n=>n===t.get(e))??r,r=(e,n)=>{let r=Jn(t.get(e));return n.filter(e=>r.includes(e))};return{question:Hn(t),picture:n(`show`,wt,Dt.picture),arenas:t.get(`arenas`)===`yes`,selection:Kn(t.get(`select`)),filters:{...Et,time:Wn(t),certainty:n(`certainty`,[`CERTAIN`,`POSSIBLE`],`POSSIBLE`),via:r(`via`,yt),roles:r(`roles`,bt),sectors:r(`sectors`,vt),regions:Jn(t.get(`regions`)).filter(e=>/^\d{2}(\d{2})?$/.test(e)),withoutAgencies:t.get(`without`)===`agencies`},size:n(`size`,St,Dt.size),colour:n(`colour`,[`sector`,`community`],Dt.colour),sort:n(`sort`,Tt,Dt.sort),language:t.get(`lang`)===`sv`?`sv`:t.get(`lang`)===`en`?`en`:null}}function Hn(e){if(e.has(`from`)||e.has(`to`))return{kind:`paths`,from:e.get(`from`)||null,to:e.get(`to`)||null};for(let t of Ct){let n=e.get(t);if(n)return{kind:`about`,ref:{kind:t,key:n},expanded:Jn(e.get(`expand`))}}return{kind:`everything`}}var Un=/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;function Wn(e){let t=e.get(`at`);if(t&&Un.test(t))return{kind:`day`,day:t};let[n,r]=e.get(`during`)?.split(`/`)??[];return n&&r&&Un.test(n)&&Un.test(r)&&n<=r?{kind:`days`,from:n,to:r}:null}function Gn(e){switch(e.kind){case`node`:return P(e.ref);case`tie`:return P(e.one)+zn+P(e.other);case`path`:return`path:${e.index+1}`}}function Kn(e){let[t,n]=Jn(e);if(t===void 0)return null;let r=/^path:([1-9]\d{0,3})$/.exec(t);if(r)return{kind:`path`,index:Number(r[1])-1};let i=qn(t);if(n===void 0)return i&&{kind:`node`,ref:i};let a=qn(n);return i&&a&&{kind:`tie`,one:i,other:a}}function qn(e){let t=e.indexOf(`:`),n=Ct.find(n=>n===e.slice(0,t)),r=e.slice(t+1);return n&&r?{kind:n,key:r}:null}function Jn(e){return e?.split(zn).filter(e=>e!==``)??[]}var R=gn(Vn(location.search)),z=xn(()=>R.value);addEventListener(`popstate`,()=>{R.value=Vn(location.search)});function Yn(e,t){R.value=e;let n=Bn(e);n!==location.search&&history[t===`push`?`pushState`:`replaceState`](null,``,n===``?location.pathname:n)}function B(e){Yn({...R.value,...e},`push`)}function Xn(e){Yn({...R.value,...e},`replace`)}function V(e,t=`push`){Yn({...R.value,filters:{...R.value.filters,...e}},t)}function Zn(e){Xn({selection:e})}function Qn(e){let t=e.kind===`council`&&R.value.picture===`seats`;B({question:{kind:`about`,ref:e,expanded:[]},picture:t?`seats`:R.value.picture===`map`?`map`:`graph`,selection:null})}function $n(){B({...Dt,language:R.value.language})}function er(e,t){B({question:{kind:`paths`,from:e,to:t},picture:`graph`,selection:null})}function tr(e){let{question:t}=R.value;if(t.kind!==`about`){Qn({kind:`organisation`,key:e});return}let n=t.expanded.includes(e)?t.expanded.filter(t=>t!==e):[...t.expanded,e];B({question:{...t,expanded:n}})}var nr=navigator.languages.find(e=>/^(sv|en)\b/.test(e))?.startsWith(`en`)?`en`:`sv`,H=xn(()=>R.value.language??nr),rr={sv:{about:e=>`omkring ${e}`,uncertain:e=>`${e} (osäkert)`,latest:e=>`senast ${e}`,earliest:e=>`tidigast ${e}`,between:e=>`någon gång ${e}`,from:`från`,to:`till`,endUnstated:`slut ej angivet`,startUnstated:`start ej angiven`,ongoing:`pågick när källan skrevs`,unstated:`tid ej angiven`,noKnownEnd:`utan känt slut`,noKnownStart:`utan känd början`},en:{about:e=>`about ${e}`,uncertain:e=>`${e} (uncertain)`,latest:e=>`${e} at the latest`,earliest:e=>`${e} at the earliest`,between:e=>`some time within ${e}`,from:`from`,to:`to`,endUnstated:`end not stated`,startUnstated:`start not stated`,ongoing:`going on when the source was written`,unstated:`time not stated`,noKnownEnd:`no known end`,noKnownStart:`no known beginning`}},ir={sv:`sv-SE`,en:`en-GB`};function ar(e){return ir[e]}function or(e,t){let[n,r,i]=e.split(`-`);if(r===void 0)return e;let a=new Date(`${n}-${r}-${i??`01`}T00:00:00Z`);return new Intl.DateTimeFormat(ir[t],{year:`numeric`,month:`long`,...i!==void 0&&{day:`numeric`},timeZone:`UTC`}).format(a)}function sr(e,t,n){return new Intl.DateTimeFormat(ir[n],{dateStyle:`long`,timeZone:`UTC`}).formatRange(new Date(`${e}T00:00:00Z`),new Date(`${t}T00:00:00Z`))}function cr(e,t){let n=rr[t],r=/^\[([^.\]]*)\.\.([^.\]]*)\]$/.exec(e.edtf);if(r){let[,e=``,i=``]=r;return e===``?n.latest(or(i,t)):i===``?n.earliest(or(e,t)):n.between(e.length===10&&i.length===10?sr(e,i,t):`${or(e,t)}–${or(i,t)}`)}let i=or(e.edtf.replace(/[~?]$/,``),t);return e.isApproximate?n.about(i):e.isUncertain?n.uncertain(i):i}function lr(e,t){let n=rr[t],{start:r,end:i,isOngoing:a}=e,o=a?n.ongoing:n.endUnstated;if(!r&&!i)return a?`${n.ongoing}, ${n.startUnstated}`:n.unstated;if(!i)return`${n.from} ${r?cr(r,t):``}, ${o}`;let s=cr(i,t);if(!r)return`${n.to} ${s}, ${n.startUnstated}`;let c=cr(r,t);return c===s?c:`${n.from} ${c} ${n.to} ${s}`}function ur(e,t){let n=rr[t],r=e.from&&or(e.from,t),i=e.to&&or(e.to,t);return e.from&&e.to?sr(e.from,e.to,t):r?`${n.from} ${r}, ${n.noKnownEnd}`:i?`${n.to} ${i}, ${n.noKnownStart}`:`${n.noKnownStart}, ${n.noKnownEnd}`}var U=(e,t,n)=>`${e.toLocaleString(`en-GB`)} ${e===1?t:n}`,dr={title:`Samverkan`,lead:`Who works with whom, and how do we know?`,tabs:`Parts of the page`,skip:`Skip to the answer`,home:`To the beginning`,otherLanguage:`På svenska`,api:`API`,dataset:e=>`Data version ${e}`,search:`Search organisation, project, council, person`,found:e=>e===0?`Nothing found`:U(e,`hit`,`hits`),nothingFound:e=>`Nothing is called “${e}”.`,nearby:`Did you mean`,matched:e=>`also ${e}`,questions:`Begin with a question`,questionPartners:`Who does Försäkringskassan work with?`,questionPaths:`How is Region Skåne connected to Östersund?`,questionCouncil:`Who sat in the Skåne council?`,holds:(e,t,n)=>`${U(e,`organisation meets`,`organisations meet`)} in ${U(t,`project, council, agreement or meeting`,`projects, councils, agreements and meetings`)}, by ${U(n,`source`,`sources`)}.`,connect:`How are two organisations connected?`,strongest:`Strongest ties`,strongestOne:`Strongest tie`,organisations:`Organisations`,ties:`Ties`,whoWorksWith:e=>`Who does ${e} work with?`,whoTakesPart:e=>`Who takes part in ${e}?`,whatDoes:e=>`Where does ${e} take part?`,partners:e=>U(e,`organisation`,`organisations`),shared:e=>U(e,`shared arena`,`shared arenas`),arenas:e=>U(e,`arena`,`arenas`),andMore:e=>`and ${e.toLocaleString(`en-GB`)} more`,sinceCertain:e=>`since ${e} at the latest`,sincePossible:e=>`possibly since ${e}`,alreadyCertain:e=>`already on ${e}`,alreadyPossible:e=>`possibly already on ${e}`,sinceUnknown:`time not stated`,fartherOut:`Farther out`,showMore:`Show more`,sortBy:`Order by`,sorts:{strength:`strength`,name:`name`,since:`time`},emptyPartners:`No collaborations to show with these filters.`,emptyNetwork:`Nothing to draw with these filters.`,clearFilters:`Remove all filters`,pathsQuestion:`How are these two connected?`,pathFrom:`From`,pathTo:`To`,swap:`Swap`,choose:`Choose an organisation`,pathsChoose:`Choose two organisations to see all shortest paths between them.`,pathCount:(e,t)=>`${U(e,`shortest path`,`shortest paths`)} of ${U(t,`step`,`steps`)}`,pathNone:`There is no path between them with these filters.`,pathFirst:e=>`The first ${e.toLocaleString(`en-GB`)} are shown.`,commonCertain:e=>`The whole path certainly held at one time: ${e}`,commonPossible:e=>`The whole path may have held at one time: ${e}`,commonNone:`No day holds the whole path: it joins what was never there at the same time.`,commonSummary:(e,t,n)=>`On one and the same day: ${U(e,`path certainly`,`paths certainly`)}, ${U(t,`possibly`,`possibly`)}, ${U(n,`never`,`never`)}.`,pathPicture:`The paths as lines with stops`,filters:`Filters`,filtersSet:e=>U(e,`filter set`,`filters set`),time:`Time`,anyTime:`All times`,year:`Year`,duringYear:e=>`During ${e}`,day:`One day`,certainOnly:`Only what is certain`,via:`Arenas`,sectors:`Sectors`,roles:`Roles`,regions:`Counties and municipalities`,placeHint:`All of Sweden – type a name`,placeHintMore:`Type another name`,placesFound:e=>e===0?`No place found`:U(e,`place`,`places`),placesChosen:`Chosen places`,leavePlace:e=>`Remove ${e}`,withoutAgencies:`Leave out national agencies`,agenciesLeftOut:`National agencies are left out.`,bringBack:`Bring them back`,pictures:{graph:`Graph`,map:`Map`,seats:`Timeline`},picture:`Picture`,list:`List`,details:`Details`,drawArenas:`Draw arenas`,sizeBy:`Area by`,colourBy:`Colour by`,colours:{sector:`sector`,community:`community`},community:e=>`Community ${e.toLocaleString(`en-GB`)}`,graphLabel:(e,t)=>`Graph of ${U(e,`node`,`nodes`)} and ${U(t,`tie`,`ties`)}. The list has the same content.`,drawing:`Drawing …`,reading:(e,t)=>`Loading ties: ${e.toLocaleString(`en-GB`)} of ${t.toLocaleString(`en-GB`)}`,readingAll:(e,t)=>`Loading ${U(e,`node`,`nodes`)} and ${U(t,`tie`,`ties`)}.`,drawn:`The graph is drawn.`,zoomIn:`Zoom in`,zoomOut:`Zoom out`,zoomFit:`Show all`,legendCertain:`certain`,legendPossible:`possible`,legendNever:`never at one time`,legend:`Legend`,estimated:(e,t)=>`${e} is estimated (±${t})`,organisation:`organisation`,arena:`arena`,person:`person`,noWebgl:`This browser cannot draw the graph (WebGL is missing). The list shows the same.`,export:`Download`,exportPicture:`The picture`,exportData:`The data, as filtered`,exportFormulas:`A spreadsheet takes cells that begin with =, +, - or @ for formulas: import CSV files with all columns as text.`,copyLink:`Copy a link to this view`,copied:`The link is copied`,close:`Close`,detailsEmpty:`Choose something in the list or the picture to see here what it rests on.`,legendHow:`Solid ties certainly held; dashed ones may have.`,evidence:`Evidence`,noEvidence:`The source gives no words.`,tieBetween:(e,t)=>`${e} and ${t}`,tieNone:`They do not meet directly with these filters.`,overlapCertain:`At the same time, certainly`,overlapPossible:`At the same time, possibly`,overlapNone:`Not at the same time`,showPartners:`Show who it works with`,showTakers:`Show who takes part`,showSeats:`Show the seats over time`,showMine:`Show where the person takes part`,expand:`Expand its partners`,collapse:`Collapse`,connectFrom:`How is it connected to …`,kind:`Kind`,sector:`Sector`,number:`Org. number`,invalidNumber:`its check digit is wrong`,place:`Place`,period:`Time`,names:`Other names`,partOf:`Part of`,before:`Before`,after:`After`,involvedIn:e=>`Takes part in ${U(e,`arena`,`arenas`)}`,takingPart:e=>U(e,`involvement`,`involvements`),host:`Host`,registry:`Registry number`,fund:`Fund`,findings:e=>`What the source found (${e.toLocaleString(`en-GB`)})`,website:`Website`,unknownThing:`There is no such thing, or no longer.`,onBehalfOf:`for`,mapLabel:`Map of counties and municipalities`,mapWhole:`All of Sweden`,mapCount:e=>U(e,`organisation`,`organisations`),mapUnplaced:e=>`${U(e,`organisation`,`organisations`)} without a stated place`,mapHint:`Choose a county to filter and to see its municipalities.`,mapSource:`Borders: Statistics Sweden`,seatsOf:e=>`Seats and mandates in ${e}`,seatsEmpty:`The sources name no seats of this council.`,seatCertain:`certainly held`,seatPossible:`possibly held`,seatChange:`the mandate changes hands`,unnamed:`not named`,loading:`Loading …`,offlineTitle:`No contact with the server`,offlineText:`What is on the screen stays. The page tries again when the network is back.`,errorTitle:`There is no answer`,errorText:`Try again. If it keeps failing, tell whoever runs the server the number of the request.`,refusedText:`The server cannot answer this question. Change the filters, or go back.`,requestId:`Request`,retry:`Try again`,tooLargeTitle:`Too much for one picture`,tooLargeText:(e,t)=>`${U(e,`node`,`nodes`)} and ${U(t,`tie`,`ties`)} would be nothing but a blot. Choose a part:`,tooLargeOnly:(e,t)=>`Only ${e}: ${U(t,`node`,`nodes`)}`},W=(e,t,n)=>`${e.toLocaleString(`sv-SE`)} ${e===1?t:n}`,fr={title:`Samverkan`,lead:`Vem samverkar med vem, och hur vet vi det?`,tabs:`Delar av sidan`,skip:`Hoppa till svaret`,home:`Till början`,otherLanguage:`In English`,api:`API`,dataset:e=>`Data version ${e}`,search:`Sök organisation, projekt, råd, person`,found:e=>e===0?`Inget hittat`:W(e,`träff`,`träffar`),nothingFound:e=>`Inget heter ”${e}”.`,nearby:`Menade du`,matched:e=>`även ${e}`,questions:`Börja med en fråga`,questionPartners:`Vem samverkar Försäkringskassan med?`,questionPaths:`Hur hänger Region Skåne och Östersund ihop?`,questionCouncil:`Vilka satt i Skånes samverkansråd?`,holds:(e,t,n)=>`${W(e,`organisation`,`organisationer`)} möts i ${W(t,`projekt, råd, avtal eller möte`,`projekt, råd, avtal och möten`)}, enligt ${W(n,`källa`,`källor`)}.`,connect:`Hur hänger två organisationer ihop?`,strongest:`Starkaste sambanden`,strongestOne:`Starkaste sambandet`,organisations:`Organisationer`,ties:`Samband`,whoWorksWith:e=>`Vem samverkar ${e} med?`,whoTakesPart:e=>`Vilka är med i ${e}?`,whatDoes:e=>`Var är ${e} med?`,partners:e=>W(e,`organisation`,`organisationer`),shared:e=>W(e,`gemensam arena`,`gemensamma arenor`),arenas:e=>W(e,`arena`,`arenor`),andMore:e=>`och ${e.toLocaleString(`sv-SE`)} till`,sinceCertain:e=>`sedan senast ${e}`,sincePossible:e=>`möjligen sedan ${e}`,alreadyCertain:e=>`redan ${e}`,alreadyPossible:e=>`möjligen redan ${e}`,sinceUnknown:`tid ej angiven`,fartherOut:`Längre bort`,showMore:`Visa fler`,sortBy:`Ordna efter`,sorts:{strength:`styrka`,name:`namn`,since:`tid`},emptyPartners:`Inga samarbeten att visa med de här filtren.`,emptyNetwork:`Inget att rita med de här filtren.`,clearFilters:`Ta bort alla filter`,pathsQuestion:`Hur hänger de här två ihop?`,pathFrom:`Från`,pathTo:`Till`,swap:`Byt plats`,choose:`Välj en organisation`,pathsChoose:`Välj två organisationer, så visas alla kortaste vägar mellan dem.`,pathCount:(e,t)=>`${W(e,`kortaste väg`,`kortaste vägar`)} på ${W(t,`steg`,`steg`)}`,pathNone:`Det finns ingen väg mellan dem med de här filtren.`,pathFirst:e=>`De första ${e.toLocaleString(`sv-SE`)} visas.`,commonCertain:e=>`Hela vägen fanns säkert samtidigt: ${e}`,commonPossible:e=>`Hela vägen kan ha funnits samtidigt: ${e}`,commonNone:`Ingen dag rymmer hela vägen: den förenar det som aldrig fanns samtidigt.`,commonSummary:(e,t,n)=>`På en och samma dag: ${W(e,`väg säkert`,`vägar säkert`)}, ${W(t,`möjligen`,`möjligen`)}, ${W(n,`aldrig`,`aldrig`)}.`,pathPicture:`Vägarna som linjer med hållplatser`,filters:`Filter`,filtersSet:e=>W(e,`filter valt`,`filter valda`),time:`Tid`,anyTime:`Alla tider`,year:`År`,duringYear:e=>`Under ${e}`,day:`En dag`,certainOnly:`Bara det som är säkert`,via:`Arenor`,sectors:`Sektorer`,roles:`Roller`,regions:`Län och kommuner`,placeHint:`Hela Sverige – skriv ett namn`,placeHintMore:`Skriv ännu ett namn`,placesFound:e=>e===0?`Ingen plats hittad`:W(e,`plats`,`platser`),placesChosen:`Valda platser`,leavePlace:e=>`Ta bort ${e}`,withoutAgencies:`Utelämna statliga myndigheter`,agenciesLeftOut:`Statliga myndigheter är utelämnade.`,bringBack:`Ta med dem`,pictures:{graph:`Graf`,map:`Karta`,seats:`Tidslinje`},picture:`Bild`,list:`Lista`,details:`Detaljer`,drawArenas:`Rita arenor`,sizeBy:`Yta efter`,colourBy:`Färg efter`,colours:{sector:`sektor`,community:`kluster`},community:e=>`Kluster ${e.toLocaleString(`sv-SE`)}`,graphLabel:(e,t)=>`Graf med ${W(e,`nod`,`noder`)} och ${W(t,`samband`,`samband`)}. Samma innehåll finns i listan.`,drawing:`Ritar …`,reading:(e,t)=>`Hämtar samband: ${e.toLocaleString(`sv-SE`)} av ${t.toLocaleString(`sv-SE`)}`,readingAll:(e,t)=>`Hämtar ${W(e,`nod`,`noder`)} och ${W(t,`samband`,`samband`)}.`,drawn:`Grafen är färdigritad.`,zoomIn:`Zooma in`,zoomOut:`Zooma ut`,zoomFit:`Visa allt`,legendCertain:`säkert`,legendPossible:`möjligt`,legendNever:`aldrig samtidigt`,legend:`Teckenförklaring`,estimated:(e,t)=>`${e} är uppskattad (±${t})`,organisation:`organisation`,arena:`arena`,person:`person`,noWebgl:`Webbläsaren kan inte rita grafen (WebGL saknas). Listan visar samma sak.`,export:`Hämta`,exportPicture:`Bilden`,exportData:`Datan, som den är filtrerad`,exportFormulas:`Ett kalkylprogram tar celler som börjar med =, +, - eller @ för formler: importera CSV-filer med alla kolumner som text.`,copyLink:`Kopiera länk till vyn`,copied:`Länken är kopierad`,close:`Stäng`,detailsEmpty:`Välj något i listan eller bilden, så visas här vad det bygger på.`,legendHow:`Heldragna samband fanns säkert, streckade kan ha funnits.`,evidence:`Belägg`,noEvidence:`Källan anger inga ord.`,tieBetween:(e,t)=>`${e} och ${t}`,tieNone:`De möts inte direkt med de här filtren.`,overlapCertain:`Samtidigt, säkert`,overlapPossible:`Samtidigt, möjligen`,overlapNone:`Inte samtidigt`,showPartners:`Visa vem den samverkar med`,showTakers:`Visa vilka som är med`,showSeats:`Visa platserna över tid`,showMine:`Visa var personen är med`,expand:`Fäll ut samarbeten`,collapse:`Fäll ihop`,connectFrom:`Hur hänger den ihop med …`,kind:`Slag`,sector:`Sektor`,number:`Org.nummer`,invalidNumber:`kontrollsiffran stämmer inte`,place:`Plats`,period:`Tid`,names:`Andra namn`,partOf:`Del av`,before:`Tidigare`,after:`Senare`,involvedIn:e=>`Är med i ${W(e,`arena`,`arenor`)}`,takingPart:e=>W(e,`medverkan`,`medverkande`),host:`Värd`,registry:`Diarienummer`,fund:`Fond`,findings:e=>`Vad källan kom fram till (${e.toLocaleString(`sv-SE`)})`,website:`Webbplats`,unknownThing:`Det finns inte, eller inte längre.`,onBehalfOf:`för`,mapLabel:`Karta över län och kommuner`,mapWhole:`Hela Sverige`,mapCount:e=>W(e,`organisation`,`organisationer`),mapUnplaced:e=>`${W(e,`organisation`,`organisationer`)} utan angiven plats`,mapHint:`Välj ett län för att filtrera och se dess kommuner.`,mapSource:`Gränser: SCB`,seatsOf:e=>`Platser och uppdrag i ${e}`,seatsEmpty:`Källorna nämner inga platser i rådet.`,seatCertain:`innehas säkert`,seatPossible:`innehas möjligen`,seatChange:`uppdraget byter innehavare`,unnamed:`ej namngiven`,loading:`Hämtar …`,offlineTitle:`Ingen kontakt med servern`,offlineText:`Det som visas är kvar. Sidan försöker igen när nätet är tillbaka.`,errorTitle:`Det gick inte att svara`,errorText:`Försök igen. Om felet består, kontakta den som driver servern och uppge begärans nummer.`,refusedText:`Servern kan inte svara på den här frågan. Ändra filtren eller gå tillbaka.`,requestId:`Begäran`,retry:`Försök igen`,tooLargeTitle:`För mycket för en bild`,tooLargeText:(e,t)=>`${W(e,`nod`,`noder`)} och ${W(t,`samband`,`samband`)} skulle bara bli en fläck. Välj ut en del:`,tooLargeOnly:(e,t)=>`Bara ${e}: ${W(t,`nod`,`noder`)}`},G=xn(()=>H.value===`sv`?fr:dr);function K(e){return e[H.value]}function q(e){return e.charAt(0).toLocaleUpperCase(ar(H.value))+e.slice(1)}function pr(e,t=0){return new Intl.NumberFormat(ar(H.value),{maximumFractionDigits:t}).format(e)}var J={calendar:e=>or(e,H.value),date:e=>cr(e,H.value),period:e=>lr(e,H.value),range:e=>ur(e,H.value)};function mr(e,t){return e.localeCompare(t,ar(H.value))}function hr({role:e,__typename:t}){return K(e===`MEMBER`&&t===`Mandate`?lt:ct[e])}function gr(e){return e.projectKind?K(dt[e.projectKind]):e.councilKind?K(ft[e.councilKind]):e.agreementKind?K(pt[e.agreementKind]):e.eventKind?K(mt[e.eventKind]):K(st[e.arenaKind])}function _r(e){let t=jt(z.value.filters);return en(JSON.stringify([e,t]),n=>vr(e,t,n))}async function vr({kind:e,key:t},n,r){let i={key:t,scope:n};switch(e){case`project`:return(await F(He,i,r)).project??null;case`council`:return(await F(Ue,i,r)).council??null;case`agreement`:return(await F(We,i,r)).agreement??null;case`event`:return(await F(Ge,i,r)).event??null;case`association`:return(await F(Ke,i,r)).organisation?.association??null;default:return null}}var yr=0;Array.isArray;function Y(e,n,r,i,a,o){n||={};var s,c,l=n;if(`ref`in l)for(c in l={},n)c==`ref`?s=n[c]:l[c]=n[c];var u={type:e,props:l,key:r,ref:s,__k:null,__:null,__b:0,__e:null,__c:null,constructor:void 0,__v:--yr,__i:-1,__u:0,__source:a,__self:o};if(typeof e==`function`&&(s=e.defaultProps))for(c in s)l[c]===void 0&&(l[c]=s[c]);return t.vnode&&t.vnode(u),u}function X({sector:e,square:t=!1}){let n=e?K(ot[e]):void 0;return Y(`span`,{class:`dot`,"data-sector":e??`NONE`,"data-square":t,title:n,"aria-hidden":`true`})}function br({citations:e}){let t=G.value;return Y(C,{children:e.map(({source:e,locator:n,quote:r},i)=>Y(`figure`,{class:`citation`,children:[r?Y(`blockquote`,{lang:`sv`,children:[`”`,r,`”`]}):Y(`p`,{class:`muted`,children:t.noEvidence}),Y(`figcaption`,{children:[e.url?Y(`a`,{href:e.url,rel:`noreferrer`,target:`_blank`,children:e.title}):e.title,n&&`, ${n}`]})]},i))})}function xr({involvement:e}){let{person:t,period:n,citations:r}=e;return Y(`div`,{class:`evidence`,children:[Y(`p`,{children:[Y(`strong`,{children:q(hr(e))}),t&&Y(C,{children:[` · `,Y(`button`,{type:`button`,class:`link`,onClick:()=>Zn({kind:`node`,ref:{kind:`person`,key:t.key}}),children:t.name})]}),` · `,J.period(n)]}),Y(br,{citations:r})]})}function Sr({lines:e=6}){return e===0?Y(`p`,{class:`loading-wait`,role:`status`,children:G.value.loading}):Y(`div`,{class:`loading`,role:`status`,children:[Y(`span`,{class:`hidden`,children:G.value.loading}),Array.from({length:e},(e,t)=>Y(`span`,{class:`loading-line`},t))]})}function Cr({error:e,retry:t}){let n=G.value;return e.reason===`offline`?Y(`div`,{class:`state`,role:`alert`,children:[Y(`h2`,{children:n.offlineTitle}),Y(`p`,{children:n.offlineText}),Y(`button`,{type:`button`,onClick:t,children:n.retry})]}):Y(`div`,{class:`state`,role:`alert`,children:[Y(`h2`,{children:n.errorTitle}),Y(`p`,{children:e.reason===`failed`?n.errorText:n.refusedText}),Y(`p`,{class:`small`,lang:`en`,children:e.message}),e.requestId&&Y(`p`,{class:`small`,children:[n.requestId,` `,Y(`code`,{children:e.requestId})]}),Y(`button`,{type:`button`,onClick:t,children:n.retry})]})}function wr({text:e,filtered:t}){return Y(`div`,{class:`state`,children:[Y(`p`,{children:e}),t&&Y(`button`,{type:`button`,onClick:()=>B({filters:Et}),children:G.value.clearFilters})]})}function Z({answer:e,lines:t,children:n}){let{data:r,loading:i,error:a,retry:o}=e;return Y(`div`,{class:i&&r!==void 0?`renewing`:void 0,"aria-busy":i,children:[a&&Y(Cr,{error:a,retry:o}),r===void 0?!a&&Y(Sr,{...t!==void 0&&{lines:t}}):(!a||a.reason===`offline`)&&n(r)]})}function Q({to:e,name:t}){return Y(`button`,{type:`button`,class:`link`,onClick:()=>Zn({kind:`node`,ref:e}),children:t})}function Tr({of:e}){return Y(Z,{answer:_r(e),children:t=>t?Y(Er,{arena:t,of:e}):Y(`p`,{class:`state`,children:G.value.unknownThing})})}function Er({arena:e,of:t}){let n=G.value,{name:r,period:i,description:a,involvements:o,citations:s,findings:c}=e;return Y(C,{children:[Y(`p`,{class:`kicker`,children:[Y(X,{sector:null,square:!0}),q(gr(e))]}),Y(`h2`,{children:r}),a&&Y(`p`,{children:a}),Y(kr,{of:t}),Y(`dl`,{class:`facts`,children:[Y(`dt`,{children:n.period}),Y(`dd`,{children:q(J.period(i))}),Y(Or,{term:n.registry,value:e.registryNumber}),Y(Or,{term:n.fund,value:e.fund}),Y(Or,{term:n.place,value:e.place}),e.host&&Y(C,{children:[Y(`dt`,{children:n.host}),Y(`dd`,{children:Y(Q,{to:{kind:`organisation`,key:e.host.key},name:e.host.name})})]})]}),s.length>0&&Y(C,{children:[Y(`h3`,{children:n.evidence}),Y(br,{citations:s})]}),Y(`h3`,{children:n.takingPart(o.totalCount)}),Y(`ul`,{class:`plain`,children:o.nodes.map(e=>{let{organisation:t}=e;return Y(`li`,{class:`card`,children:[t&&Y(`p`,{class:`card-title`,children:[Y(X,{sector:t.sector}),Y(Q,{to:{kind:`organisation`,key:t.key},name:t.name})]}),Y(xr,{involvement:e})]},e.id)})}),c&&c.totalCount>0&&Y(`details`,{children:[Y(`summary`,{children:n.findings(c.totalCount)}),Y(`ul`,{class:`plain`,children:c.nodes.map(e=>Y(Dr,{...e},e.id))})]})]})}function Dr({text:e,citations:t}){return Y(`li`,{class:`card`,children:[Y(`p`,{lang:`sv`,children:e}),Y(br,{citations:t})]})}function Or({term:e,value:t}){return t?Y(C,{children:[Y(`dt`,{children:e}),Y(`dd`,{children:t})]}):null}function kr({of:e}){let t=G.value,{question:n,picture:r}=z.value,i=n.kind===`about`&&Ot(n.ref,e);return Y(`div`,{class:`actions`,children:[!i&&Y(`button`,{type:`button`,class:`primary`,onClick:()=>Qn(e),children:t.showTakers}),e.kind===`council`&&!(i&&r===`seats`)&&Y(`button`,{type:`button`,onClick:()=>B({question:{kind:`about`,ref:e,expanded:[]},picture:`seats`,selection:null}),children:t.showSeats})]})}function Ar({of:e}){return Y(Z,{answer:tn(et,{by:{key:e.key},scope:jt(z.value.filters)}),children:({organisation:t})=>t?Y(jr,{organisation:t,of:e}):Y(`p`,{class:`state`,children:G.value.unknownThing})})}function jr({organisation:e,of:t}){let n=G.value,{name:r,kind:i,sector:a,description:o,involvements:s,citations:c}=e;return Y(C,{children:[Y(`p`,{class:`kicker`,children:[Y(X,{sector:a}),q(K(ut[i]))]}),Y(`h2`,{children:r}),o&&Y(`p`,{children:o}),Y(Mr,{of:t}),Y(Nr,{organisation:e}),Y(`h3`,{children:n.involvedIn(s.totalCount)}),Y(`ul`,{class:`plain`,children:s.nodes.map(e=>Y(`li`,{class:`card`,children:[Y(`p`,{class:`card-title`,children:[Y(X,{sector:null,square:!0}),Y(Q,{to:Gt(e.arena),name:e.arena.name})]}),Y(xr,{involvement:e})]},e.id))}),c.length>0&&Y(C,{children:[Y(`h3`,{children:n.evidence}),Y(br,{citations:c})]})]})}function Mr({of:e}){let t=G.value,{question:n}=z.value,r=n.kind===`about`?n:null,i=r!==null&&Ot(r.ref,e),a=r?.ref.kind===`organisation`&&!i;return Y(`div`,{class:`actions`,children:[!i&&Y(`button`,{type:`button`,class:`primary`,onClick:()=>Qn(e),children:t.showPartners}),a&&Y(`button`,{type:`button`,onClick:()=>tr(e.key),children:r.expanded.includes(e.key)?t.collapse:t.expand}),Y(`button`,{type:`button`,onClick:()=>er(e.key,null),children:t.connectFrom})]})}function Nr({organisation:e}){let t=G.value,{name:n,sector:r,organisationNumber:i,county:a,municipality:o,names:s,partOf:c,predecessors:l,successors:u,url:d}=e,f=s.nodes.filter(e=>e.name!==n&&e.kind!==`AS_PRINTED`),p=[o?.name,a?.name].filter(Boolean).join(`, `);return Y(`dl`,{class:`facts`,children:[Y(`dt`,{children:t.sector}),Y(`dd`,{children:q(K(ot[r]))}),i&&Y(C,{children:[Y(`dt`,{children:t.number}),Y(`dd`,{children:[i.printed,!i.isValid&&` (${t.invalidNumber})`]})]}),p&&Y(C,{children:[Y(`dt`,{children:t.place}),Y(`dd`,{children:p})]}),f.length>0&&Y(C,{children:[Y(`dt`,{children:t.names}),Y(`dd`,{children:f.map(e=>Y(`div`,{children:[e.name,` `,Y(`span`,{class:`muted`,children:[`(`,K(ht[e.kind]),`)`]})]},e.name+e.kind))})]}),c&&Y(C,{children:[Y(`dt`,{children:t.partOf}),Y(`dd`,{children:Y(Q,{to:{kind:`organisation`,key:c.key},name:c.name})})]}),Y(Pr,{term:t.before,organisations:l.nodes.map(({predecessor:e})=>e)}),Y(Pr,{term:t.after,organisations:u.nodes.map(({successor:e})=>e)}),d&&Y(C,{children:[Y(`dt`,{children:t.website}),Y(`dd`,{children:Y(`a`,{href:d,rel:`noreferrer`,target:`_blank`,children:d.replace(/^https?:\/\/(www\.)?/,``)})})]})]})}function Pr({term:e,organisations:t}){return t.length===0?null:Y(C,{children:[Y(`dt`,{children:e}),Y(`dd`,{children:t.map(({key:e,name:t})=>Y(`div`,{children:Y(Q,{to:{kind:`organisation`,key:e},name:t})},e))})]})}function Fr({of:e}){let t=G.value,{filters:n,question:r}=z.value,i=tn(rt,{key:e.key,scope:jt(n)}),a=r.kind===`about`&&Ot(r.ref,e);return Y(Z,{answer:i,children:({person:n})=>n?Y(C,{children:[Y(`p`,{class:`kicker`,children:q(t.person)}),Y(`h2`,{children:n.name}),!a&&Y(`div`,{class:`actions`,children:Y(`button`,{type:`button`,class:`primary`,onClick:()=>Qn(e),children:t.showMine})}),Y(`ul`,{class:`plain`,children:n.involvements.nodes.map(e=>Y(`li`,{class:`card`,children:[Y(`p`,{class:`card-title`,children:[Y(X,{sector:null,square:!0}),Y(Q,{to:Gt(e.arena),name:e.arena.name})]}),e.organisation&&Y(`p`,{class:`small`,children:[t.onBehalfOf,` `,Y(Q,{to:{kind:`organisation`,key:e.organisation.key},name:e.organisation.name})]}),Y(xr,{involvement:{...e,person:null}})]},e.id))})]}):Y(`p`,{class:`state`,children:t.unknownThing})})}function Ir({one:e,other:t}){let n=G.value;return Y(Z,{answer:tn(at,{one:{key:e},other:{key:t},scope:jt(z.value.filters)}),children:({organisation:r,other:i})=>{if(!r||!i)return Y(`p`,{class:`state`,children:n.unknownThing});let{tie:a}=r;return Y(C,{children:[Y(`h2`,{children:n.tieBetween(r.name,i.name)}),Y(`p`,{class:`ends-line`,children:[Y(X,{sector:r.sector}),Y(Q,{to:{kind:`organisation`,key:e},name:r.name}),Y(X,{sector:i.sector}),Y(Q,{to:{kind:`organisation`,key:t},name:i.name})]}),a?Y(C,{children:[Y(`p`,{class:`summary`,children:n.shared(a.sharedArenas.totalCount)}),a.sharedArenas.nodes.map(e=>Y(Lr,{shared:e,one:r.name,other:i.name},e.arena.arenaKind+e.arena.key))]}):Y(`p`,{class:`state`,children:n.tieNone})]})}})}function Lr({shared:e,one:t,other:n}){let{arena:r,overlap:i,fromInvolvements:a,toInvolvements:o}=e;return Y(`section`,{class:`card`,children:[Y(`h3`,{class:`card-title`,children:[Y(X,{sector:null,square:!0}),Y(Q,{to:Gt(r),name:r.name})]}),Y(`p`,{class:`muted small`,children:[q(gr(r)),`, `,J.period(r.period)]}),Y(`p`,{class:`small`,children:[Y(`span`,{class:`line`,"data-certainty":i??`NONE`,"aria-hidden":`true`}),` `,Rr(i??null),i&&`: ${(i===`CERTAIN`?e.certainDays:e.possibleDays).map(e=>J.range(e)).join(`; `)}`]}),Y(`h4`,{children:t}),a.map(e=>Y(xr,{involvement:e},e.id)),Y(`h4`,{children:n}),o.map(e=>Y(xr,{involvement:e},e.id))]})}function Rr(e){let t=G.value;return e===`CERTAIN`?t.overlapCertain:e===`POSSIBLE`?t.overlapPossible:t.overlapNone}function zr({network:e}){let t=G.value,{selection:n,question:r}=z.value,i=n&&n.kind!==`path`?n:Br(e),a=Me(null),o=i&&Vr(i);return j(()=>{a.current&&(a.current.scrollTop=0)},[o]),Y(`div`,{class:`details-body`,ref:a,children:[n&&n.kind!==`path`&&Y(`button`,{type:`button`,class:`close`,"aria-label":t.close,title:t.close,onClick:()=>Zn(null),children:`×`}),i?Y(`div`,{"aria-live":`polite`,children:[r.kind===`everything`&&!n&&Y(`p`,{class:`kicker`,children:t.strongestOne}),Y(Hr,{selection:i})]},o):Y(`div`,{class:`hint`,children:[Y(`p`,{children:t.detailsEmpty}),r.kind!==`paths`&&Y(`p`,{children:t.legendHow})]})]})}function Br(e){let{question:t}=z.value;if(t.kind===`about`)return{kind:`node`,ref:t.ref};let n=t.kind===`everything`?e?.ties[0]:void 0,[r,i]=[qn(n?.one??``),qn(n?.other??``)];return r?.kind===`organisation`&&i?.kind===`organisation`?{kind:`tie`,one:r,other:i}:null}function Vr(e){switch(e.kind){case`node`:return P(e.ref);case`tie`:return`${P(e.one)} ${P(e.other)}`;case`path`:return String(e.index)}}function Hr({selection:e}){if(e.kind===`path`)return null;if(e.kind===`tie`){let{one:t,other:n}=e;return t.kind===`organisation`&&n.kind===`organisation`?Y(Ir,{one:t.key,other:n.key}):Y(Ur,{of:t.kind===`organisation`||t.kind===`person`?n:t})}return Y(Ur,{of:e.ref})}function Ur({of:e}){switch(e.kind){case`organisation`:return Y(Ar,{of:e});case`person`:return Y(Fr,{of:e});default:return Y(Tr,{of:e})}}function Wr({shown:e,total:t,show:n}){return e>=t?null:Y(`button`,{type:`button`,class:`more`,onClick:()=>n(e+50),children:[G.value.showMore,` (`,pr(t-e),`)`]})}function Gr({network:e,heading:t}){let n=G.value,[r,i]=A(10),{selection:a,size:o,sort:s}=z.value,c=[...e.nodes].sort((e,t)=>(s===`name`?0:(t.measure??-1)-(e.measure??-1))||mr(e.name,t.name));return Y(`section`,{"aria-labelledby":`nodes`,children:[Y(`h2`,{id:`nodes`,children:t??n.organisations}),Y(`ol`,{class:`rows`,children:c.slice(0,r).map(e=>{let t=a?.kind===`node`&&Ot(a.ref,e.ref);return Y(`li`,{children:Y(`button`,{type:`button`,class:`row`,"aria-pressed":t,onClick:()=>Zn(t?null:{kind:`node`,ref:e.ref}),children:[Y(`span`,{class:`row-name`,children:[Y(X,{sector:e.sector,square:!e.sector}),e.name]}),e.measure!==null&&Y(`span`,{class:`row-count`,children:[K(gt[o]),` `,pr(e.measure,3)]})]})},e.id)})}),Y(Wr,{shown:r,total:c.length,show:i})]})}function Kr({network:e}){let t=G.value,[n,r]=A(10),{selection:i}=z.value,a=new Map(e.nodes.map(e=>[e.id,e])),o=e.ties.slice(0,n);return Y(`section`,{"aria-labelledby":`ties`,children:[Y(`h2`,{id:`ties`,children:t.strongest}),Y(`ol`,{class:`rows`,children:o.map(e=>{let[n,r]=[a.get(e.one),a.get(e.other)];if(!n||!r)return null;let o=i?.kind===`tie`&&kt(i,n.ref,r.ref);return Y(`li`,{children:Y(`button`,{type:`button`,class:`row`,"aria-pressed":o,onClick:()=>Zn(o?null:{kind:`tie`,one:n.ref,other:r.ref}),children:[Y(`span`,{class:`row-name row-tie`,"data-certainty":e.certainty??`NONE`,children:[Y(`span`,{children:[Y(X,{sector:n.sector,square:!n.sector}),n.name]}),Y(`span`,{children:[Y(X,{sector:r.sector,square:!r.sector}),r.name]})]}),Y(`span`,{class:`row-count`,children:t.arenas(e.weight)})]})},e.id)})}),Y(Wr,{shown:n,total:e.tieCount,show:r})]})}function qr({network:e}){let t=G.value;return Y(C,{children:[Y(`h1`,{children:t.lead}),Y(Jr,{}),Y(`nav`,{class:`questions`,"aria-label":t.questions,children:[Y(`button`,{type:`button`,onClick:()=>Qn({kind:`organisation`,key:`forsakringskassan`}),children:t.questionPartners}),Y(`button`,{type:`button`,onClick:()=>er(`region-skane`,`ostersunds-kommun`),children:t.questionPaths}),Y(`button`,{type:`button`,onClick:()=>B({question:{kind:`about`,ref:{kind:`council`,key:`ideburet-offentligt-samverkansrad`},expanded:[]},picture:`seats`,selection:null}),children:t.questionCouncil}),Y(`button`,{type:`button`,class:`link`,onClick:()=>er(null,null),children:t.connect})]}),e&&!e.tooLarge&&Y(C,{children:[Y(Kr,{network:e}),Y(Gr,{network:e})]})]})}function Jr(){let{data:e}=tn(Je,{}),t=e?.dataset.counts,n=t&&t.projects+t.councils+t.agreements+t.events+t.associations;return Y(`p`,{class:`summary lead`,children:e?.involved&&t&&n!==void 0?G.value.holds(e.involved.totalCount,n,t.sources):`\xA0`})}function Yr({sharedArenas:e}){let t=e=>e.flatMap(({from:e})=>e??[]).sort()[0],n=t(e.nodes.flatMap(({certainDays:e})=>e));if(n)return{day:n,certain:!0};let r=t(e.nodes.flatMap(({possibleDays:e})=>e));return r?{day:r,certain:!1}:null}function Xr(e){let t=G.value,n=Yr(e);if(!n)return t.sinceUnknown;let r=J.calendar(n.day),{time:i}=z.value.filters;return n.day===(i?.kind===`day`?i.day:i?.from)?n.certain?t.alreadyCertain(r):t.alreadyPossible(r):n.certain?t.sinceCertain(r):t.sincePossible(r)}function Zr({of:e,network:t}){let[n,r]=A(100),i=ri(e.key,n),a=G.value,{filters:o,sort:s}=z.value;return Y(Z,{answer:i,lines:10,children:n=>{if(!n)return Y(`p`,{class:`state`,children:a.unknownThing});let{name:i,total:c,rows:l}=n;return Y(C,{children:[Y(`h1`,{children:a.whoWorksWith(i)}),Y(`p`,{class:`summary`,children:a.partners(c)}),c===0?Y(wr,{text:a.emptyPartners,filtered:Mt(o)>0}):Y(C,{children:[Y(Qr,{}),Y(`ol`,{class:`rows`,"aria-label":a.whoWorksWith(i),children:ei(l,s).map(t=>Y($r,{of:e,partner:t},t.organisation.key))}),Y(Wr,{shown:l.length,total:c,show:()=>r(l.length+100)})]}),t&&Y(ti,{network:t,of:e,rows:l})]})}})}function Qr(){let e=G.value;return Y(`label`,{class:`field inline`,children:[Y(`span`,{children:e.sortBy}),Y(`select`,{value:z.value.sort,onChange:e=>Xn({sort:Tt.find(t=>t===e.currentTarget.value)??`strength`}),children:Tt.map(t=>Y(`option`,{value:t,children:e.sorts[t]},t))})]})}function $r({of:e,partner:t}){let n=G.value,{selection:r}=z.value,{organisation:i,sharedArenaCount:a,sharedArenas:o}=t,s={kind:`organisation`,key:i.key},c=r?.kind===`tie`&&kt(r,e,s),l=o.nodes.map(({arena:e})=>e.name),u=a-l.length;return Y(`li`,{children:Y(`button`,{type:`button`,class:`row`,"aria-pressed":c,onClick:()=>Zn(c?null:{kind:`tie`,one:e,other:s}),children:[Y(`span`,{class:`row-name`,children:[Y(X,{sector:i.sector}),i.name]}),Y(`span`,{class:`row-count`,title:n.shared(a),children:n.arenas(a)}),Y(`span`,{class:`row-more`,children:[l.join(` · `),u>0&&` ${n.andMore(u)}`]}),Y(`span`,{class:`row-since`,children:Xr(t)})]})})}function ei(e,t){if(t!==`since`)return e;let n=e=>Yr(e)?.day??`~`;return[...e].sort((e,t)=>n(e).localeCompare(n(t)))}function ti({network:e,of:t,rows:n}){let r=new Set([P(t),...n.map(({organisation:e})=>`organisation:${e.key}`)]),i=e.nodes.filter(({id:e})=>!r.has(e)),{question:a,arenas:o}=z.value;return i.length===0||a.kind!==`about`||a.expanded.length===0&&!o?null:Y(Gr,{network:{...e,nodes:i},heading:o?G.value.via:G.value.fartherOut})}var ni=1e3;function ri(e,t){let{filters:n,sort:r}=z.value,i=jt(n),a=r===`since`?ni:t;return en(JSON.stringify([e,i,r,a]),async t=>{let n=r===`name`?{field:`NAME`,direction:`ASC`}:{field:`WEIGHT`,direction:`DESC`},o=[],s=null;for(;;){let{organisation:r}=await F($e,{by:{key:e},scope:i,order:n,after:s},t);if(!r)return null;let{totalCount:c,pageInfo:l,nodes:u}=r.collaborators;if(o.push(...u),s=l.endCursor??null,!l.hasNextPage||o.length>=a)return{name:r.name,total:c,rows:o}}})}function ii({of:e}){let t=G.value;return Y(Z,{answer:_r(e),lines:8,children:e=>e?Y(C,{children:[Y(`h1`,{children:t.whoTakesPart(e.name)}),Y(`p`,{class:`summary`,children:t.takingPart(e.involvements.totalCount)}),Y(oi,{rows:e.involvements.nodes.map(e=>{let{organisation:n,person:r}=e;return{involvement:e,ref:n?{kind:`organisation`,key:n.key}:r&&{kind:`person`,key:r.key},name:n?.name??r?.name??t.unnamed,by:n&&r?.name}})})]}):Y(`p`,{class:`state`,children:t.unknownThing})})}function ai({of:e}){let t=G.value;return Y(Z,{answer:tn(rt,{key:e.key,scope:jt(z.value.filters)}),lines:8,children:({person:e})=>e?Y(C,{children:[Y(`h1`,{children:t.whatDoes(e.name)}),Y(`p`,{class:`summary`,children:t.takingPart(e.involvements.totalCount)}),Y(oi,{rows:e.involvements.nodes.map(e=>({involvement:e,ref:Gt(e.arena),name:e.arena.name,by:e.organisation&&`${t.onBehalfOf} ${e.organisation.name}`}))})]}):Y(`p`,{class:`state`,children:t.unknownThing})})}function oi({rows:e}){let{selection:t,filters:n}=z.value;return e.length===0?Y(wr,{text:G.value.emptyPartners,filtered:Mt(n)>0}):Y(`ol`,{class:`rows`,children:e.map(({involvement:e,ref:n,name:r,by:i})=>{let a=t?.kind===`node`&&n!==null&&Ot(t.ref,n);return Y(`li`,{children:Y(`button`,{type:`button`,class:`row`,"aria-pressed":a,onClick:()=>n&&Zn(a?null:{kind:`node`,ref:n}),children:[Y(`span`,{class:`row-name`,children:[Y(X,{sector:n?.kind===`organisation`?e.organisation?.sector??null:null,square:n?.kind!==`organisation`&&n?.kind!==`person`}),r]}),Y(`span`,{class:`row-count`,children:q(hr(e))}),i&&Y(`span`,{class:`row-more`,children:i}),Y(`span`,{class:`row-since`,children:J.period(e.period)})]})},e.id)})})}var si=8;function ci({label:e,placeholder:t,labelHidden:n=!1,types:r,value:i=``,onChoose:a}){let o=Pe(),s=Me(null),[c,l]=A(i),[u,d]=A(!1),[f,p]=A(0),[m,h]=A(!1),g=G.value,_=u&&c.trim().length>0?c.trim():null,{data:v,error:y}=en(_&&JSON.stringify([_,r]),e=>fi(_??``,r,e)),b=_===null?null:v??null,x=b?.hits??[];j(()=>l(i),[i]),j(()=>p(0),[b]),j(()=>{m&&b?.text===_&&S(x[0])},[b,m]);let S=e=>{let t=e&&Kt(e.node);t&&(d(!1),h(!1),l(i),s.current?.blur(),a(t))},C=e=>{let t=e.key===`ArrowDown`?1:e.key===`ArrowUp`?-1:0;t!==0&&x.length>0?(e.preventDefault(),d(!0),p((f+t+x.length)%x.length)):e.key===`Enter`?(e.preventDefault(),f>0||b?.text===_?S(x[f]):h(!0)):e.key===`Escape`&&(d(!1),l(i))},ee=_!==null&&b!==null;return Y(`div`,{class:`search`,role:`search`,"aria-label":e,children:[Y(`label`,{class:n?`hidden`:`label`,for:o,children:e}),Y(`input`,{ref:s,id:o,type:`text`,role:`combobox`,autocomplete:`off`,autocapitalize:`none`,spellcheck:!1,placeholder:t??e,value:c,"aria-expanded":ee,"aria-autocomplete":`list`,"aria-controls":`${o}-hits`,"aria-activedescendant":ee&&x.length>0?`${o}-${f}`:void 0,onInput:e=>{l(e.currentTarget.value),h(!1),d(!0)},onFocus:e=>e.currentTarget.select(),onKeyDown:C,onBlur:()=>{d(!1),h(!1),l(i)}}),Y(`div`,{class:`hits`,hidden:!ee&&!y,children:[y&&Y(`p`,{class:`hits-note`,children:y.reason===`offline`?g.offlineTitle:y.message}),b?.near&&Y(`p`,{class:`hits-note`,children:[g.nothingFound(b.text),` `,x.length>0&&`${g.nearby}:`]}),Y(`ul`,{id:`${o}-hits`,role:`listbox`,"aria-label":e,children:x.map((e,t)=>Y(`li`,{id:`${o}-${t}`,role:`option`,"aria-selected":t===f,onMouseDown:e=>e.preventDefault(),onClick:()=>S(e),onMouseMove:()=>p(t),children:Y(li,{hit:e})},t))})]}),Y(`p`,{class:`hidden`,role:`status`,children:b&&g.found(b.near?0:b.total)})]})}function li({hit:e}){let{node:t,matched:n,field:r}=e,i=r!==`NAME`&&r!==`KEY`&&n!==t.name?G.value.matched(n):null;return Y(C,{children:[Y(X,{sector:t.__typename===`Organisation`?t.sector:null,square:ui(t.__typename)}),Y(`span`,{class:`hit-name`,children:t.name}),Y(`span`,{class:`hit-kind`,children:[di(t),i].filter(Boolean).join(` · `)})]})}function ui(e){return e!==`Organisation`&&e!==`Person`}function di(e){switch(e.__typename){case`Organisation`:return K(ut[e.organisationKind]);case`Person`:return G.value.person;case`Project`:return gr({...e,arenaKind:`PROJECT`});case`Council`:return gr({...e,arenaKind:`COUNCIL`});case`Agreement`:return gr({...e,arenaKind:`AGREEMENT`});case`Event`:return gr({...e,arenaKind:`EVENT`});case`Association`:return gr({arenaKind:`ASSOCIATION`})}}async function fi(e,t,n){let r=async e=>(await F(it,{text:e,types:t?[...t]:null,first:si},n)).search,i=await r(e);if(i&&i.totalCount>0)return{text:e,hits:i.nodes,total:i.totalCount,near:!1};for(let t=e.length-2;t>=3;t=Math.min(t-1,Math.floor(t*.75))){let n=await r(e.slice(0,t));if(n&&n.totalCount>0)return{text:e,hits:n.nodes,total:n.totalCount,near:!0}}return{text:e,hits:[],total:0,near:!0}}function pi({holds:e,certainDays:t,possibleDays:n}){let r=G.value,i=e=>e.map(e=>J.range(e)).join(`; `);return e===`CERTAIN`?r.commonCertain(i(t)):e===`POSSIBLE`?r.commonPossible(i(n)):r.commonNone}function mi(e){let t=t=>e.filter(({commonDay:e})=>(e.holds??null)===t).length;return G.value.commonSummary(t(`CERTAIN`),t(`POSSIBLE`),t(null))}function hi(e){let{from:t,to:n}=e;return tn(nt,t===null||n===null?null:{from:{key:t},to:{key:n},scope:jt(z.value.filters),first:40})}function gi({question:e}){let t=G.value,{from:n,to:r}=e,i=hi(e),a=[n,r].flatMap(e=>e??[]),o=tn(tt,a.length>0?{keys:a}:null).data?.organisations?.nodes,s=e=>o?.find(t=>t.key===e)?.name??``;return Y(C,{children:[Y(`h1`,{children:t.pathsQuestion}),Y(`div`,{class:`ends`,children:[Y(ci,{label:t.pathFrom,placeholder:t.choose,types:[`ORGANISATION`],value:s(n),onChoose:({key:e})=>er(e,r)}),Y(ci,{label:t.pathTo,placeholder:t.choose,types:[`ORGANISATION`],value:s(r),onChoose:({key:e})=>er(n,e)}),Y(`button`,{type:`button`,class:`swap`,onClick:()=>er(r,n),children:[`⇅ `,t.swap]})]}),n===null||r===null?Y(`p`,{class:`muted`,children:t.pathsChoose}):Y(Z,{answer:i,children:e=>Y(_i,{data:e})})]})}function _i({data:e}){let t=G.value,{selection:n,filters:r}=z.value,{totalCount:i,nodes:a}=e.paths??{totalCount:0,nodes:[]},[o]=a;return o?Y(C,{children:[Y(`p`,{class:`summary`,children:[t.pathCount(i,o.length),i>a.length&&` ${t.pathFirst(a.length)}`]}),Y(`ol`,{class:`rows`,children:a.map(({hops:e,commonDay:t},r)=>{let i=n?.kind===`path`&&n.index===r;return Y(`li`,{children:Y(`button`,{type:`button`,class:`row`,"aria-pressed":i,onClick:()=>Zn(i?null:{kind:`path`,index:r}),children:[Y(`span`,{class:`row-path`,children:e.map(({from:e,arena:t,to:n},r)=>Y(`span`,{children:[r===0&&e.name,` `,Y(`span`,{class:`muted`,children:[`– `,t.name,` –`]}),` `,n.name]},r))}),Y(`span`,{class:`row-more`,children:pi(t)})]})},r)})})]}):Y(wr,{text:t.pathNone,filtered:Mt(r)>0})}var vi={"01":`Stockholms län`,"03":`Uppsala län`,"04":`Södermanlands län`,"05":`Östergötlands län`,"06":`Jönköpings län`,"07":`Kronobergs län`,"08":`Kalmar län`,"09":`Gotlands län`,10:`Blekinge län`,12:`Skåne län`,13:`Hallands län`,14:`Västra Götalands län`,17:`Värmlands län`,18:`Örebro län`,19:`Västmanlands län`,20:`Dalarnas län`,21:`Gävleborgs län`,22:`Västernorrlands län`,23:`Jämtlands län`,24:`Västerbottens län`,25:`Norrbottens län`,"0114":`Upplands Väsby kommun`,"0115":`Vallentuna kommun`,"0117":`Österåkers kommun`,"0120":`Värmdö kommun`,"0123":`Järfälla kommun`,"0125":`Ekerö kommun`,"0126":`Huddinge kommun`,"0127":`Botkyrka kommun`,"0128":`Salems kommun`,"0136":`Haninge kommun`,"0138":`Tyresö kommun`,"0139":`Upplands-Bro kommun`,"0140":`Nykvarns kommun`,"0160":`Täby kommun`,"0162":`Danderyds kommun`,"0163":`Sollentuna kommun`,"0180":`Stockholms kommun`,"0181":`Södertälje kommun`,"0182":`Nacka kommun`,"0183":`Sundbybergs kommun`,"0184":`Solna kommun`,"0186":`Lidingö kommun`,"0187":`Vaxholms kommun`,"0188":`Norrtälje kommun`,"0191":`Sigtuna kommun`,"0192":`Nynäshamns kommun`,"0305":`Håbo kommun`,"0319":`Älvkarleby kommun`,"0330":`Knivsta kommun`,"0331":`Heby kommun`,"0360":`Tierps kommun`,"0380":`Uppsala kommun`,"0381":`Enköpings kommun`,"0382":`Östhammars kommun`,"0428":`Vingåkers kommun`,"0461":`Gnesta kommun`,"0480":`Nyköpings kommun`,"0481":`Oxelösunds kommun`,"0482":`Flens kommun`,"0483":`Katrineholms kommun`,"0484":`Eskilstuna kommun`,"0486":`Strängnäs kommun`,"0488":`Trosa kommun`,"0509":`Ödeshögs kommun`,"0512":`Ydre kommun`,"0513":`Kinda kommun`,"0560":`Boxholms kommun`,"0561":`Åtvidabergs kommun`,"0562":`Finspångs kommun`,"0563":`Valdemarsviks kommun`,"0580":`Linköpings kommun`,"0581":`Norrköpings kommun`,"0582":`Söderköpings kommun`,"0583":`Motala kommun`,"0584":`Vadstena kommun`,"0586":`Mjölby kommun`,"0604":`Aneby kommun`,"0617":`Gnosjö kommun`,"0642":`Mullsjö kommun`,"0643":`Habo kommun`,"0662":`Gislaveds kommun`,"0665":`Vaggeryds kommun`,"0680":`Jönköpings kommun`,"0682":`Nässjö kommun`,"0683":`Värnamo kommun`,"0684":`Sävsjö kommun`,"0685":`Vetlanda kommun`,"0686":`Eksjö kommun`,"0687":`Tranås kommun`,"0760":`Uppvidinge kommun`,"0761":`Lessebo kommun`,"0763":`Tingsryds kommun`,"0764":`Alvesta kommun`,"0765":`Älmhults kommun`,"0767":`Markaryds kommun`,"0780":`Växjö kommun`,"0781":`Ljungby kommun`,"0821":`Högsby kommun`,"0834":`Torsås kommun`,"0840":`Mörbylånga kommun`,"0860":`Hultsfreds kommun`,"0861":`Mönsterås kommun`,"0862":`Emmaboda kommun`,"0880":`Kalmar kommun`,"0881":`Nybro kommun`,"0882":`Oskarshamns kommun`,"0883":`Västerviks kommun`,"0884":`Vimmerby kommun`,"0885":`Borgholms kommun`,"0980":`Gotlands kommun`,1060:`Olofströms kommun`,1080:`Karlskrona kommun`,1081:`Ronneby kommun`,1082:`Karlshamns kommun`,1083:`Sölvesborgs kommun`,1214:`Svalövs kommun`,1230:`Staffanstorps kommun`,1231:`Burlövs kommun`,1233:`Vellinge kommun`,1256:`Östra Göinge kommun`,1257:`Örkelljunga kommun`,1260:`Bjuvs kommun`,1261:`Kävlinge kommun`,1262:`Lomma kommun`,1263:`Svedala kommun`,1264:`Skurups kommun`,1265:`Sjöbo kommun`,1266:`Hörby kommun`,1267:`Höörs kommun`,1270:`Tomelilla kommun`,1272:`Bromölla kommun`,1273:`Osby kommun`,1275:`Perstorps kommun`,1276:`Klippans kommun`,1277:`Åstorps kommun`,1278:`Båstads kommun`,1280:`Malmö kommun`,1281:`Lunds kommun`,1282:`Landskrona kommun`,1283:`Helsingborgs kommun`,1284:`Höganäs kommun`,1285:`Eslövs kommun`,1286:`Ystads kommun`,1287:`Trelleborgs kommun`,1290:`Kristianstads kommun`,1291:`Simrishamns kommun`,1292:`Ängelholms kommun`,1293:`Hässleholms kommun`,1315:`Hylte kommun`,1380:`Halmstads kommun`,1381:`Laholms kommun`,1382:`Falkenbergs kommun`,1383:`Varbergs kommun`,1384:`Kungsbacka kommun`,1401:`Härryda kommun`,1402:`Partille kommun`,1407:`Öckerö kommun`,1415:`Stenungsunds kommun`,1419:`Tjörns kommun`,1421:`Orusts kommun`,1427:`Sotenäs kommun`,1430:`Munkedals kommun`,1435:`Tanums kommun`,1438:`Dals-Eds kommun`,1439:`Färgelanda kommun`,1440:`Ale kommun`,1441:`Lerums kommun`,1442:`Vårgårda kommun`,1443:`Bollebygds kommun`,1444:`Grästorps kommun`,1445:`Essunga kommun`,1446:`Karlsborgs kommun`,1447:`Gullspångs kommun`,1452:`Tranemo kommun`,1460:`Bengtsfors kommun`,1461:`Melleruds kommun`,1462:`Lilla Edets kommun`,1463:`Marks kommun`,1465:`Svenljunga kommun`,1466:`Herrljunga kommun`,1470:`Vara kommun`,1471:`Götene kommun`,1472:`Tibro kommun`,1473:`Töreboda kommun`,1480:`Göteborgs kommun`,1481:`Mölndals kommun`,1482:`Kungälvs kommun`,1484:`Lysekils kommun`,1485:`Uddevalla kommun`,1486:`Strömstads kommun`,1487:`Vänersborgs kommun`,1488:`Trollhättans kommun`,1489:`Alingsås kommun`,1490:`Borås kommun`,1491:`Ulricehamns kommun`,1492:`Åmåls kommun`,1493:`Mariestads kommun`,1494:`Lidköpings kommun`,1495:`Skara kommun`,1496:`Skövde kommun`,1497:`Hjo kommun`,1498:`Tidaholms kommun`,1499:`Falköpings kommun`,1715:`Kils kommun`,1730:`Eda kommun`,1737:`Torsby kommun`,1760:`Storfors kommun`,1761:`Hammarö kommun`,1762:`Munkfors kommun`,1763:`Forshaga kommun`,1764:`Grums kommun`,1765:`Årjängs kommun`,1766:`Sunne kommun`,1780:`Karlstads kommun`,1781:`Kristinehamns kommun`,1782:`Filipstads kommun`,1783:`Hagfors kommun`,1784:`Arvika kommun`,1785:`Säffle kommun`,1814:`Lekebergs kommun`,1860:`Laxå kommun`,1861:`Hallsbergs kommun`,1862:`Degerfors kommun`,1863:`Hällefors kommun`,1864:`Ljusnarsbergs kommun`,1880:`Örebro kommun`,1881:`Kumla kommun`,1882:`Askersunds kommun`,1883:`Karlskoga kommun`,1884:`Nora kommun`,1885:`Lindesbergs kommun`,1904:`Skinnskattebergs kommun`,1907:`Surahammars kommun`,1960:`Kungsörs kommun`,1961:`Hallstahammars kommun`,1962:`Norbergs kommun`,1980:`Västerås kommun`,1981:`Sala kommun`,1982:`Fagersta kommun`,1983:`Köpings kommun`,1984:`Arboga kommun`,2021:`Vansbro kommun`,2023:`Malung-Sälens kommun`,2026:`Gagnefs kommun`,2029:`Leksands kommun`,2031:`Rättviks kommun`,2034:`Orsa kommun`,2039:`Älvdalens kommun`,2061:`Smedjebackens kommun`,2062:`Mora kommun`,2080:`Falu kommun`,2081:`Borlänge kommun`,2082:`Säters kommun`,2083:`Hedemora kommun`,2084:`Avesta kommun`,2085:`Ludvika kommun`,2101:`Ockelbo kommun`,2104:`Hofors kommun`,2121:`Ovanåkers kommun`,2132:`Nordanstigs kommun`,2161:`Ljusdals kommun`,2180:`Gävle kommun`,2181:`Sandvikens kommun`,2182:`Söderhamns kommun`,2183:`Bollnäs kommun`,2184:`Hudiksvalls kommun`,2260:`Ånge kommun`,2262:`Timrå kommun`,2280:`Härnösands kommun`,2281:`Sundsvalls kommun`,2282:`Kramfors kommun`,2283:`Sollefteå kommun`,2284:`Örnsköldsviks kommun`,2303:`Ragunda kommun`,2305:`Bräcke kommun`,2309:`Krokoms kommun`,2313:`Strömsunds kommun`,2321:`Åre kommun`,2326:`Bergs kommun`,2361:`Härjedalens kommun`,2380:`Östersunds kommun`,2401:`Nordmalings kommun`,2403:`Bjurholms kommun`,2404:`Vindelns kommun`,2409:`Robertsfors kommun`,2417:`Norsjö kommun`,2418:`Malå kommun`,2421:`Storumans kommun`,2422:`Sorsele kommun`,2425:`Dorotea kommun`,2460:`Vännäs kommun`,2462:`Vilhelmina kommun`,2463:`Åsele kommun`,2480:`Umeå kommun`,2481:`Lycksele kommun`,2482:`Skellefteå kommun`,2505:`Arvidsjaurs kommun`,2506:`Arjeplogs kommun`,2510:`Jokkmokks kommun`,2513:`Överkalix kommun`,2514:`Kalix kommun`,2518:`Övertorneå kommun`,2521:`Pajala kommun`,2523:`Gällivare kommun`,2560:`Älvsbyns kommun`,2580:`Luleå kommun`,2581:`Piteå kommun`,2582:`Bodens kommun`,2583:`Haparanda kommun`,2584:`Kiruna kommun`};function yi(e){return vi[e]??e}var bi=Object.keys(vi).sort((e,t)=>e.length-t.length||e.localeCompare(t));function xi(e){return e.normalize(`NFD`).replace(/\p{M}/gu,``).toLowerCase()}var Si=new Map(bi.map(e=>[e,xi(yi(e))]));function Ci(e){let t=xi(e.trim());if(t===``)return bi.filter(e=>e.length===2);let n=bi.filter(e=>Si.get(e)?.startsWith(t)),r=bi.filter(e=>Si.get(e)?.split(/[ -]/).slice(1).some(e=>e.startsWith(t)));return[...new Set([...n,...r])]}function wi(e){return e.length===4?e.slice(0,2):null}function Ti(e,t){return[...e.filter(e=>e!==t&&e!==wi(t)&&wi(e)!==t),t]}var Ei=30;function Di(){let e=Pe(),t=Me(null),n=Me(null),[r,i]=A(``),[a,o]=A(!1),[s,c]=A(0),l=G.value,{regions:u}=z.value.filters,d=Ci(r),f=d.filter(e=>!u.includes(e)).slice(0,Ei),p=e=>{e!==void 0&&(V({regions:Ti(u,e)}),i(``),o(!1),c(0))},m=e=>{V({regions:u.filter(t=>t!==e)}),t.current?.focus(),o(!1)},h=e=>{o(!0),c(e),n.current?.children[e]?.scrollIntoView({block:`nearest`})};return Y(`div`,{class:`field places-field`,children:[Y(`label`,{for:e,children:l.regions}),u.length>0&&Y(`ul`,{class:`chosen-places`,"aria-label":l.placesChosen,children:u.map(e=>Y(`li`,{children:[yi(e),Y(`button`,{type:`button`,"aria-label":l.leavePlace(yi(e)),title:l.leavePlace(yi(e)),onClick:()=>m(e),children:`×`})]},e))}),Y(`input`,{ref:t,id:e,type:`text`,role:`combobox`,autocomplete:`off`,spellcheck:!1,placeholder:u.length===0?l.placeHint:l.placeHintMore,value:r,"aria-expanded":a,"aria-autocomplete":`list`,"aria-controls":`${e}-places`,"aria-activedescendant":a&&f.length>0?`${e}-${s}`:void 0,onInput:e=>{i(e.currentTarget.value),c(0),o(!0)},onClick:()=>o(!0),onKeyDown:e=>{let t=e.key===`ArrowDown`?1:e.key===`ArrowUp`?-1:0;t!==0&&f.length>0?(e.preventDefault(),h(a?(s+t+f.length)%f.length:0)):e.key===`Enter`&&a?(e.preventDefault(),p(f[s])):e.key===`Escape`&&a&&(e.preventDefault(),o(!1),i(``))},onBlur:()=>{o(!1),i(``)}}),Y(`ul`,{ref:n,id:`${e}-places`,role:`listbox`,"aria-label":l.regions,hidden:!a||f.length===0,children:f.map((t,n)=>{let r=wi(t);return Y(`li`,{id:`${e}-${n}`,role:`option`,"aria-selected":n===s,onMouseDown:e=>e.preventDefault(),onClick:()=>p(t),onMouseMove:()=>c(n),children:[yi(t),r&&Y(`span`,{class:`muted small`,children:[` `,yi(r)]})]},t)})}),a&&d.length===0&&Y(`p`,{class:`hits-note`,children:l.nothingFound(r.trim())}),Y(`p`,{class:`hidden`,role:`status`,children:a&&r!==``&&l.placesFound(d.length)})]})}function Oi(){let e=G.value,{filters:t}=z.value,n=Mt(t);return Y(`details`,{class:`filters`,children:[Y(`summary`,{children:[e.filters,n>0&&Y(`span`,{class:`count`,children:e.filtersSet(n)})]}),Y(`div`,{class:`filters-body`,children:[Y(`label`,{class:`check`,children:[Y(`input`,{type:`checkbox`,checked:t.withoutAgencies,onChange:e=>V({withoutAgencies:e.currentTarget.checked})}),e.withoutAgencies]}),Y(`label`,{class:`check`,children:[Y(`input`,{type:`checkbox`,checked:t.certainty===`CERTAIN`,onChange:e=>V({certainty:e.currentTarget.checked?`CERTAIN`:`POSSIBLE`})}),e.certainOnly]}),Y(ki,{filters:t}),Y(Di,{}),Y(Ai,{legend:e.sectors,codes:vt,names:ot,chosen:t.sectors,dots:!0,set:e=>V({sectors:e})}),Y(Ai,{legend:e.via,codes:yt,names:st,chosen:t.via,set:e=>V({via:e})}),Y(`details`,{class:`roles`,children:[Y(`summary`,{children:[e.roles,t.roles.length>0&&Y(`span`,{class:`count`,children:t.roles.length})]}),Y(Ai,{legend:e.roles,codes:bt,names:ct,chosen:t.roles,hideLegend:!0,set:e=>V({roles:e})})]}),n>0&&Y(`button`,{type:`button`,onClick:()=>B({filters:Et}),children:e.clearFilters})]})]})}function ki({filters:e}){let t=G.value;return Y(`label`,{class:`field`,children:[Y(`span`,{children:t.day}),Y(`input`,{type:`date`,value:e.time?.kind===`day`?e.time.day:``,onChange:e=>{let t=e.currentTarget.value;V({time:t?{kind:`day`,day:t}:null})}})]})}function Ai({legend:e,codes:t,names:n,chosen:r,dots:i,hideLegend:a,set:o}){return Y(`fieldset`,{children:[Y(`legend`,{class:a?`hidden`:void 0,children:e}),t.map(e=>Y(`label`,{class:`check`,children:[Y(`input`,{type:`checkbox`,checked:r.includes(e),onChange:n=>{let i=n.currentTarget.checked;o(t.filter(t=>t===e?i:r.includes(t)))}}),i&&Y(X,{sector:e}),q(K(n[e]))]},e))]})}function ji(){let e=G.value,{filters:t}=z.value;return Y(`div`,{class:`notes`,children:[t.withoutAgencies&&Y(`p`,{class:`note`,children:[e.agenciesLeftOut,` `,Y(`button`,{type:`button`,class:`link`,onClick:()=>V({withoutAgencies:!1}),children:e.bringBack})]}),t.regions.length>0&&Y(`p`,{class:`note`,children:[t.regions.map(yi).join(`, `),` `,Y(`button`,{type:`button`,class:`link`,onClick:()=>V({regions:[]}),children:e.mapWhole})]})]})}function Mi(){let[e,t]=A(navigator.onLine);return j(()=>{let e=()=>t(navigator.onLine);return addEventListener(`online`,e),addEventListener(`offline`,e),()=>{removeEventListener(`online`,e),removeEventListener(`offline`,e)}},[]),Y(`div`,{class:`offline`,role:`status`,children:!e&&`${G.value.offlineTitle}. ${G.value.offlineText}`})}function Ni(e){let[t,n]=A(null);return j(()=>{let t=!0;return e().then(e=>{t&&n(()=>e)}),()=>{t=!1}},[]),t}var Pi={STATE:`#0072B2`,REGIONAL:`#56B4E9`,MUNICIPAL:`#009E73`,JOINT:`#E69F00`,CIVIL_SOCIETY:`#D55E00`,ACADEMIA:`#CC79A7`,PRIVATE:`#7F7F7F`,OTHER:`#4D4D4D`},Fi=[`#0072B2`,`#E69F00`,`#009E73`,`#CC79A7`,`#56B4E9`,`#D55E00`,`#F0E442`],Ii=Fi.length,Li=`#8A8F98`,Ri={"#4D4D4D":`#A6A6A6`,"#7F7F7F":`#8C8C8C`,"#0072B2":`#2A8FCB`};function zi(e,{dark:t}){let n=e?Pi[e]:Li;return t&&Ri[n]||n}function Bi(e){return Fi[e??Ii]??Li}function Vi(e,t,n){return t===`community`?Bi(e.community):zi(e.sector,n)}var Hi=3.5,Ui=17;function Wi(e,t,n){let r=n>1500?Ui*.6:Ui,i=e===null||t<=0?0:Math.max(0,e)/t,a=Hi**2;return Math.sqrt(a+i*(r**2-a))}function Gi(e,t){return .6+2.2*Math.sqrt(Math.max(0,e)/Math.max(t,1))}function Ki(e){return e===`organisation`||e===`person`?`circle`:`square`}function qi(e){return e===`CERTAIN`?`solid`:e===`POSSIBLE`?`dashed`:`dotted`}var Ji={dashed:[7,5],dotted:[2,4]};function Yi(e,t,n){return`#${[1,3,5].map(r=>{let[i,a]=[e,t].map(e=>Number.parseInt(e.slice(r,r+2),16));return Math.round(i*n+a*(1-n)).toString(16).padStart(2,`0`)}).join(``)}`}function Xi({network:e}){let t=G.value,{colour:n,size:r}=z.value,i=vt.filter(t=>e.nodes.some(e=>e.sector===t)),a=[...e.nodes.reduce((e,{community:t})=>t===null?e:e.set(t,(e.get(t)??0)+1),new Map)].filter(([e,t])=>e<Ii&&t>1).map(([e])=>e),o=[`CERTAIN`,`POSSIBLE`,null].filter(t=>e.ties.some(e=>e.certainty===t)),s=e.nodes.some(({ref:e})=>e.kind!==`organisation`&&e.kind!==`person`);return Y(`div`,{class:`legend`,children:[Y(`label`,{class:`field inline`,children:[Y(`span`,{children:t.colourBy}),Y(`select`,{value:n,onChange:e=>B({colour:e.currentTarget.value===`community`?`community`:`sector`}),children:[Y(`option`,{value:`sector`,children:t.colours.sector}),Y(`option`,{value:`community`,children:t.colours.community})]})]}),Y(`label`,{class:`field inline`,children:[Y(`span`,{children:t.sizeBy}),Y(`select`,{value:r,onChange:e=>B({size:St.find(t=>t===e.currentTarget.value)??`DEGREE`}),children:St.map(e=>Y(`option`,{value:e,children:K(gt[e])},e))})]}),Y(`ul`,{"aria-label":t.legend,children:[n===`sector`?i.map(e=>Y(`li`,{children:[Y(X,{sector:e}),K(ot[e])]},e)):a.sort((e,t)=>e-t).map(e=>Y(`li`,{children:[Y(`span`,{class:`dot`,"data-community":e,"aria-hidden":`true`}),q(t.community(e+1))]},e)),s&&Y(`li`,{children:[Y(X,{sector:null,square:!0}),t.arena]}),o.map(e=>Y(`li`,{children:[Y(`span`,{class:`line`,"data-certainty":e??`NONE`,"aria-hidden":`true`}),e===`CERTAIN`?t.legendCertain:e===`POSSIBLE`?t.legendPossible:t.legendNever]},String(e))),e.error!==null&&Y(`li`,{children:t.estimated(K(gt[r]),pr(e.error,3))})]})]})}function Zi(){let e=G.value,{data:t}=tn(Je,{}),{time:n}=z.value.filters,[r,i]=$i(t),a=n?Number((n.kind===`day`?n.day:n.to).slice(0,4)):i,o=n===null?e.anyTime:n.kind===`day`?J.calendar(n.day):Qi(n.from,n.to),s=(e,t)=>V({time:{kind:`days`,from:`${e}-01-01`,to:`${e}-12-31`}},t);return Y(`div`,{class:`time`,children:[Y(`button`,{type:`button`,"aria-pressed":n===null,onClick:()=>V({time:null}),children:e.anyTime}),Y(`span`,{class:`time-end`,"aria-hidden":`true`,children:r}),Y(`input`,{type:`range`,"aria-label":e.year,"aria-valuetext":o,min:r,max:i,step:1,value:Math.min(Math.max(a,r),i),"data-off":n===null,onInput:e=>s(e.currentTarget.valueAsNumber,`replace`),onChange:e=>s(e.currentTarget.valueAsNumber,`push`)}),Y(`span`,{class:`time-end`,"aria-hidden":`true`,children:i}),Y(`output`,{children:n!==null&&o})]})}function Qi(e,t){let[n,r]=[e.slice(0,4),t.slice(0,4)];return e.endsWith(`-01-01`)&&t.endsWith(`-12-31`)?G.value.duringYear(n===r?n:`${n}–${r}`):J.range({from:e,to:t})}function $i(e){let t=new Date().getFullYear();if(!e)return[2e3,t];let{firstProjects:n,firstEvents:r,firstAgreements:i,lastProjects:a,lastEvents:o,lastAgreements:s}=e,c=[n,r,i,a,o,s].flatMap(e=>(e?.nodes??[]).flatMap(({period:{start:e,end:t}})=>[e?.earliest,e?.latest,t?.earliest,t?.latest])).flatMap(e=>e?[Number(e.slice(0,4))]:[]);return c.length===0?[2e3,t]:[Math.min(...c),Math.max(...c,Math.min(...c)+1)]}var $=(e,t,n,r=!1,i=!1)=>({file:e,name:{sv:t,en:n},measures:r,twoMode:i}),ea=[$(`network.graphml`,`GraphML (igraph, NetworkX, yEd)`,`GraphML (igraph, NetworkX, yEd)`,!0),$(`network.gexf`,`GEXF (Gephi)`,`GEXF (Gephi)`,!0),$(`network.net`,`Pajek`,`Pajek`),$(`network.json`,`JSON (NetworkX, D3)`,`JSON (NetworkX, D3)`,!0),$(`nodes.csv`,`CSV: noder`,`CSV: nodes`,!0),$(`ties.csv`,`CSV: samband`,`CSV: ties`),$(`incidence.csv`,`CSV: vem som är med var`,`CSV: who is involved where`,!1,!0),$(`codebook.csv`,`CSV: kodbok`,`CSV: codebook`,!0),$(`network.jsonld`,`JSON-LD`,`JSON-LD`,!1,!0),$(`bundle.zip`,`Hela databasen (zip)`,`The whole database (zip)`)];function ta({file:e,twoMode:t,measures:n},r){if(e===`bundle.zip`)return`/export/bundle.zip`;let{scope:i,view:a,filter:o}=Bt(r),s=new URLSearchParams,c=(e,t)=>{let n=typeof t==`string`?t:t?.join(`,`);n&&s.set(e,n)};a===`ORGANISATIONS`||t&&a!==`ORGANISATIONS_AND_ARENAS`&&a!==`PERSONS_AND_ARENAS`||c(`view`,a),c(`at`,i.at),c(`during.from`,i.during?.from),c(`during.to`,i.during?.to),i.certainty===`CERTAIN`&&c(`certainty`,i.certainty),c(`via`,na(i.via)),c(`roles`,na(i.roles)),c(`sectors`,na(i.sectors)),c(`kinds`,na(i.kinds)),c(`regions`,na(i.regions)),c(`arenas`,na(o?.arenas)?.map(ra)),c(`around.organisations`,na(o?.around?.organisations)?.flatMap(({key:e})=>e??[])),c(`around.persons`,na(o?.around?.persons)?.flatMap(({key:e})=>e??[])),o?.around&&c(`around.steps`,String(t?2:o.around.steps)),n&&r.size!==`DEGREE`&&c(`measures`,r.size);let l=s.toString().replaceAll(`%2C`,`,`).replaceAll(`%3A`,`:`);return`/export/${e}${l===``?``:`?${l}`}`}function na(e){if(e!=null)return Array.isArray(e)?e:[e]}function ra(e){return Object.entries(e).map(([e,t])=>`${e}:${String(t)}`)[0]??``}var ia=gn(null);function aa(){return ia.value!==null}function oa(e,t=null){let n={title:t,draw:e};return ia.value=n,()=>{ia.value===n&&(ia.value=null)}}async function sa(e,t){let n=ia.value,r=n?.draw();if(!n||!r)return;let i=new Blob([r.svg],{type:`image/svg+xml`}),a=(n.title??t).toLowerCase().replace(/[^\p{L}\p{N}]+/gu,`-`).replace(/^-|-$/g,``);da(e===`svg`?i:await ua(r,i),`samverkan-${a}.${e}`)}var ca=2,la=16e3;async function ua({width:e,height:t},n){let r=URL.createObjectURL(n);try{let n=new Image(e,t);n.src=r,await n.decode();let i=document.createElement(`canvas`),a=Math.min(ca,la/e,la/t);return i.width=Math.floor(e*a),i.height=Math.floor(t*a),i.getContext(`2d`)?.drawImage(n,0,0,i.width,i.height),await new Promise((e,t)=>{i.toBlob(n=>n?e(n):t(Error(`the picture is too large`)),`image/png`)})}finally{URL.revokeObjectURL(r)}}function da(e,t){let n=document.createElement(`a`);n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}function fa(){return getComputedStyle(document.documentElement).backgroundColor}var pa=[`fill`,`fill-opacity`,`stroke`,`stroke-width`,`stroke-dasharray`,`vector-effect`,`font-size`,`font-weight`,`opacity`];function ma(e){let{width:t,height:n}=e.getBoundingClientRect(),r=e.cloneNode(!0),i=[e,...e.querySelectorAll(`*`)],a=[r,...r.querySelectorAll(`*`)];i.forEach((e,t)=>{let n=getComputedStyle(e);for(let e of pa)a[t]?.setAttribute(e,n.getPropertyValue(e));a[t]?.removeAttribute(`class`),a[t]?.removeAttribute(`tabindex`)});let o=document.createElementNS(`http://www.w3.org/2000/svg`,`rect`),{x:s,y:c,width:l,height:u}=e.viewBox.baseVal,d=2*Math.max(l,u);return o.setAttribute(`x`,String(s-d)),o.setAttribute(`y`,String(c-d)),o.setAttribute(`width`,String(l+2*d)),o.setAttribute(`height`,String(u+2*d)),o.setAttribute(`fill`,fa()),r.prepend(o),r.setAttribute(`xmlns`,`http://www.w3.org/2000/svg`),r.setAttribute(`font-family`,`system-ui, sans-serif`),r.setAttribute(`width`,String(t)),r.setAttribute(`height`,String(n)),{svg:new XMLSerializer().serializeToString(r),width:t,height:n}}function ha({title:e}){let t=Me(null),[n,r]=A(!1),i=G.value,a=z.value;return Y(`details`,{class:`menu`,ref:t,onKeyDown:e=>{e.key===`Escape`&&t.current&&(t.current.open=!1,t.current.querySelector(`summary`)?.focus())},children:[Y(`summary`,{children:i.export}),Y(`div`,{class:`menu-body`,children:[Y(`h2`,{children:i.exportPicture}),Y(`p`,{class:`actions`,children:[Y(`button`,{type:`button`,disabled:!aa(),onClick:()=>void sa(`svg`,e),children:`SVG`}),Y(`button`,{type:`button`,disabled:!aa(),onClick:()=>void sa(`png`,e),children:`PNG`})]}),a.question.kind!==`paths`&&Y(C,{children:[Y(`h2`,{children:i.exportData}),Y(`ul`,{class:`plain`,children:ea.map(e=>Y(`li`,{children:Y(`a`,{href:ta(e,a),download:e.file,children:K(e.name)})},e.file))}),Y(`p`,{class:`small`,children:i.exportFormulas})]}),Y(`button`,{type:`button`,onClick:()=>void navigator.clipboard.writeText(location.href).then(()=>r(!0)),onBlur:()=>r(!1),children:i.copyLink}),Y(`p`,{class:`small`,role:`status`,children:n&&i.copied})]})]})}function ga({title:e}){let t=G.value,{picture:n,arenas:r,question:i}=z.value,a=i.kind===`about`&&i.ref.kind===`council`,o=i.kind===`about`&&i.ref.kind===`person`,s=wt.filter(e=>e===`seats`?a:!(e===`map`&&o)),c=_a()===`graph`;return Y(`div`,{class:`toolbar`,children:[i.kind!==`paths`&&Y(`div`,{class:`segments`,role:`group`,"aria-label":t.picture,children:s.map(e=>Y(`button`,{type:`button`,"aria-pressed":n===e,onClick:()=>B({picture:e}),children:t.pictures[e]},e))}),i.kind!==`paths`&&c&&!o&&Y(`label`,{class:`check`,children:[Y(`input`,{type:`checkbox`,checked:r,onChange:e=>B({arenas:e.currentTarget.checked})}),t.drawArenas]}),Y(ha,{title:e})]})}function _a(){let{picture:e,question:t}=z.value,n=t.kind===`about`&&t.ref.kind===`council`;return e===`seats`&&!n?`graph`:e}function va({network:e}){let t=G.value,n=en(JSON.stringify(Bt(z.value)),t=>ba(z.value,e,t));return Y(`div`,{class:`state`,children:[Y(`h2`,{children:t.tooLargeTitle}),Y(`p`,{children:t.tooLargeText(e.nodeCount,e.tieCount)}),Y(Z,{answer:n,lines:3,children:e=>Y(`ul`,{class:`plain actions`,children:e.map(({part:e,count:n})=>Y(`li`,{children:Y(`button`,{type:`button`,onClick:()=>V(e.change),children:t.tooLargeOnly(e.name,n)})},e.name))})})]})}var ya=4;async function ba(e,t,n){let{filters:r}=e,i=Bt(e),a=[...r.sectors.length===0?vt.map(e=>({name:K(ot[e]),change:{sectors:[e]},scope:{sectors:[e]}})):[],...r.via.length===0?yt.map(e=>({name:K(st[e]),change:{via:[e]},scope:{via:[e]}})):[],...r.regions.length===0?xa.map(e=>({name:yi(e),change:{regions:[e]},scope:{regions:[e]}})):[]],o=await Promise.all(a.map(async e=>({part:e,count:(await F(Qe,{...i,scope:{...i.scope,...e.scope}},n)).network?.nodeCount??0}))),s=({count:e})=>Math.abs(e-t.nodeCount/2);return o.filter(({count:e})=>e>0&&e<t.nodeCount).sort((e,t)=>s(e)-s(t)).slice(0,ya)}var xa=[`01`,`12`,`14`],Sa=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),Ca=function(e){return`/explorer/`+e},wa={},Ta=function(e){return e.pathname.endsWith(`.css`)},Ea=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},Da=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=Ca(t,n);let r=s(t),i=Ta(r);return Ea(wa,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:Sa,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})};function Oa({answer:e,title:t}){let{question:n}=z.value,r=_a();return Y(C,{children:[Y(ga,{title:t}),Y(`div`,{class:`stage`,children:n.kind===`paths`?Y(Ma,{question:n}):r===`seats`&&n.kind===`about`?Y(Na,{load:()=>Da(()=>import(`./timeline-view.js`),[]),props:{council:n.ref.key}}):Y(ka,{answer:e,title:t})}),e.data?.tooLarge===!1&&r===`graph`&&n.kind!==`paths`&&Y(Xi,{network:e.data}),Y(Zi,{})]})}function ka({answer:e,title:t}){let{data:n,error:r,loading:i,retry:a}=e,{colour:o,selection:s,filters:c}=z.value;return r&&(!n||r.reason!==`offline`)?Y(Cr,{error:r,retry:a}):n?n.tooLarge?Y(va,{network:n}):n.nodes.length===0?Y(wr,{text:G.value.emptyNetwork,filtered:Mt(c)>0}):Y(`div`,{class:i?`picture-frame renewing`:`picture-frame`,"aria-busy":i,children:[r&&Y(Cr,{error:r,retry:a}),_a()===`map`?Y(Na,{load:()=>Da(()=>import(`./map-view.js`),[]),props:{network:n}}):Y(Na,{load:()=>Da(()=>import(`./graph-view.js`),[]),props:{network:n,layoutKey:`${n.version}${ja(n)}`,colour:o,selection:s,title:t}})]}):Y(Sr,{lines:0})}var Aa=new WeakMap;function ja(e){let t=Aa.get(e);if(t!==void 0)return t;let n=Ht(z.value);return Aa.set(e,n),n}function Ma({question:e}){let t=hi(e);return e.from===null||e.to===null?Y(`p`,{class:`state`,children:G.value.pathsChoose}):Y(Z,{answer:t,lines:0,children:e=>e.paths?.totalCount?Y(Na,{load:()=>Da(()=>import(`./paths-view.js`),[]),props:{data:e}}):Y(wr,{text:G.value.pathNone,filtered:Mt(z.value.filters)>0})})}function Na({load:e,props:t}){let n=Ni(e);if(!n)return Y(Sr,{lines:0});let r=n.default;return Y(r,{...t})}var Pa=[`list`,`picture`,`details`];function Fa(){let[e,t]=A(`list`),n=G.value,r=La(),{selection:i,question:a}=z.value,o=JSON.stringify(i),s=Me(!0),c=za(r.data);return je(()=>{document.documentElement.lang=H.value},[H.value]),j(()=>{!s.current&&i&&i.kind!==`path`&&t(`details`)},[o]),j(()=>{s.current||t(`list`),s.current=!1},[JSON.stringify(a)]),Y(C,{children:[Y(`a`,{class:`skip`,href:`#answer`,children:n.skip}),Y(Ia,{}),Y(`nav`,{class:`tabs`,"aria-label":n.tabs,children:Pa.map(r=>Y(`button`,{type:`button`,"aria-pressed":e===r,onClick:()=>t(r),children:n[r]},r))}),Y(`main`,{class:`columns`,"data-tab":e,"data-question":a.kind,"data-details":i!==null&&i.kind!==`path`,children:[Y(`h1`,{class:`tab-title`,children:c}),Y(`section`,{class:`column-list`,id:`answer`,"aria-label":n.list,tabindex:-1,children:[Y(`div`,{class:`column-scroll`,children:[Y(ji,{}),Y(Ra,{answer:r})]}),Y(Oi,{})]}),Y(`section`,{class:`column-picture`,"aria-label":n.picture,children:Y(Oa,{answer:r,title:c})}),Y(`section`,{class:`column-details`,"aria-label":n.details,children:Y(zr,{network:r.data??null})})]})]})}function Ia(){let e=G.value,t=H.value===`sv`?`en`:`sv`;return Y(`header`,{children:[Y(`div`,{class:`top`,children:[Y(`a`,{class:`home`,href:`/`,title:e.home,onClick:e=>{e.metaKey||e.ctrlKey||e.shiftKey||(e.preventDefault(),$n())},children:`Samverkan`}),Y(ci,{label:e.search,labelHidden:!0,onChoose:Qn}),Y(`nav`,{class:`top-links`,"aria-label":`Samverkan`,children:[Y(`button`,{type:`button`,class:`link`,lang:t,onClick:()=>Xn({language:t}),children:e.otherLanguage}),Y(`a`,{href:`/graphiql`,children:e.api})]})]}),Y(Mi,{})]})}function La(){let e=z.value;return en(e.question.kind===`paths`?null:Ht(e),(t,n)=>Jt(e,t,n))}function Ra({answer:e}){let{question:t}=z.value,{data:n,error:r,loading:i,retry:a}=e,o=i?null:n??null;if(t.kind===`paths`)return Y(gi,{question:t});if(t.kind===`everything`)return Y(C,{children:[Y(qr,{network:n??null}),!n&&(r?Y(Cr,{error:r,retry:a}):Y(Sr,{}))]});let{ref:s}=t;switch(s.kind){case`organisation`:return Y(Zr,{of:s,network:o},s.key);case`person`:return Y(ai,{of:s});default:return Y(ii,{of:s})}}function za(e){let t=G.value,{question:n}=z.value,r=n.kind===`about`?n.ref:null,i=(r&&(e?.nodes.find(({id:e})=>e===P(r))?.name??r.key))??(n.kind===`paths`?t.pathsQuestion:t.lead);return j(()=>{document.title=`${i} – Samverkan`},[i]),i}var Ba=document.getElementById(`app`);Ba&&_e(Y(Fa,{}),Ba);export{Zn as A,Me as B,pr as C,Qn as D,ar as E,Gt as F,A as H,Mt as I,P as L,qn as M,tn as N,V as O,zt as P,jt as R,G as S,J as T,j as U,je as V,C as W,X as _,qi as a,q as b,Wi as c,yi as d,mi as f,xr as g,wr as h,Ji as i,z as j,H as k,Ki as l,Z as m,oa as n,Yi as o,pi as p,fa as r,Vi as s,ma as t,Gi as u,Y as v,hr as w,mr as x,gr as y,qe as z};