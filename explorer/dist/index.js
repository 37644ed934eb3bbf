var e,t,n,r,i,a,o,s,c,l,u,d,f,p,m,h={},g=[],_=/acit|ex(?:s|g|n|p|$)|rph|grid|ows|mnc|ntw|ine[ch]|zoo|^ord|itera/i,ee=Array.isArray;function v(e,t){for(var n in t)e[n]=t[n];return e}function y(e){e&&e.parentNode&&e.parentNode.removeChild(e)}function b(t,n,r){var i,a,o,s={};for(o in n)o==`key`?i=n[o]:o==`ref`?a=n[o]:s[o]=n[o];if(arguments.length>2&&(s.children=arguments.length>3?e.call(arguments,2):r),typeof t==`function`&&t.defaultProps!=null)for(o in t.defaultProps)s[o]===void 0&&(s[o]=t.defaultProps[o]);return x(t,s,i,a,null)}function x(e,r,i,a,o){var s={type:e,props:r,key:i,ref:a,__k:null,__:null,__b:0,__e:null,__c:null,constructor:void 0,__v:o??++n,__i:-1,__u:0};return o==null&&t.vnode!=null&&t.vnode(s),s}function S(e){return e.children}function te(e,t){this.props=e,this.context=t}function ne(e,t){if(t==null)return e.__?ne(e.__,e.__i+1):null;for(var n;t<e.__k.length;t++)if((n=e.__k[t])!=null&&n.__e!=null)return n.__e;return typeof e.type==`function`?ne(e):null}function C(e){if(e.__P&&e.__d){var n=e.__v,r=n.__e,i=[],a=[],o=v({},n);o.__v=n.__v+1,t.vnode&&t.vnode(o),ue(e.__P,o,n,e.__n,e.__P.namespaceURI,32&n.__u?[r]:null,i,r??ne(n),!!(32&n.__u),a),o.__v=n.__v,o.__.__k[o.__i]=o,fe(i,o,a),n.__e=n.__=null,o.__e!=r&&w(o)}}function w(e){if((e=e.__)!=null&&e.__c!=null)return e.__e=e.__c.base=null,e.__k.some(function(t){if(t!=null&&t.__e!=null)return e.__e=e.__c.base=t.__e}),w(e)}function re(e){(!e.__d&&(e.__d=!0)&&i.push(e)&&!T.__r++||a!=t.debounceRendering)&&((a=t.debounceRendering)||o)(T)}function T(){try{for(var e,t=1;i.length;)i.length>t&&i.sort(s),e=i.shift(),t=i.length,C(e)}finally{i.length=T.__r=0}}function ie(e,t,n,r,i,a,o,s,c,l,u){var d,f,p,m,_,ee,v=r&&r.__k||g,y=t.length;for(c=ae(n,t,v,c,y),d=0;d<y;d++)(p=n.__k[d])!=null&&(f=p.__i!=-1&&v[p.__i]||h,p.__i=d,ee=ue(e,p,f,i,a,o,s,c,l,u),m=p.__e,p.ref&&f.ref!=p.ref&&(f.ref&&he(f.ref,null,p),u.push(p.ref,p.__c||m,p)),_==null&&m!=null&&(_=m),4&p.__u?(c=oe(p,c,e),f.__e&&(f.__e=null)):typeof p.type==`function`&&ee!==void 0?c=ee:m&&(c=m.nextSibling),p.__u&=-7);return n.__e=_,c}function ae(e,t,n,r,i){var a,o,s,c,l,u=n.length,d=u,f=0;for(e.__k=Array(i),a=0;a<i;a++)(o=t[a])!=null&&typeof o!=`boolean`&&typeof o!=`function`?(typeof o==`string`||typeof o==`number`||typeof o==`bigint`||o.constructor==String?o=e.__k[a]=x(null,o,null,null,null):ee(o)?o=e.__k[a]=x(S,{children:o},null,null,null):o.constructor===void 0&&o.__b>0?o=e.__k[a]=x(o.type,o.props,o.key,o.ref?o.ref:null,o.__v):e.__k[a]=o,c=a+f,o.__=e,o.__b=e.__b+1,s=null,(l=o.__i=se(o,n,c,d))!=-1&&(d--,(s=n[l])&&(s.__u|=2)),s==null||s.__v==null?(l==-1&&(i>u?f--:i<u&&f++),typeof o.type!=`function`&&(o.__u|=4)):l!=c&&(l==c-1?f--:l==c+1?f++:(l>c?f--:f++,o.__u|=4))):e.__k[a]=null;if(d)for(a=0;a<u;a++)(s=n[a])!=null&&!(2&s.__u)&&(s.__e==r&&(r=ne(s)),ge(s,s));return r}function oe(e,t,n){var r,i;if(typeof e.type==`function`){for(r=e.__k,i=0;r&&i<r.length;i++)r[i]&&(r[i].__=e,t=oe(r[i],t,n));return t}e.__e!=t&&(t&&e.type&&!t.parentNode&&(t=ne(e)),t=n.insertBefore(e.__e,t||null));do t&&=t.nextSibling;while(t!=null&&t.nodeType==8);return t}function se(e,t,n,r){var i,a,o,s=e.key,c=e.type,l=t[n],u=l!=null&&!(2&l.__u);if(l===null&&s==null||u&&s==l.key&&c==l.type)return n;if(r>+!!u){for(i=n-1,a=n+1;i>=0||a<t.length;)if((l=t[o=i>=0?i--:a++])!=null&&!(2&l.__u)&&s==l.key&&c==l.type)return o}return-1}function ce(e,t,n){t[0]==`-`?e.setProperty(t,n??``):e[t]=n==null?``:typeof n!=`number`||_.test(t)?n:n+`px`}function E(e,t,n,r,i){var a,o;n:if(t==`style`){if(typeof n==`string`)e.style.cssText=n;else{if(typeof r==`string`&&(e.style.cssText=r=``),r)for(t in r)n&&t in n||ce(e.style,t,``);if(n)for(t in n)r&&n[t]==r[t]||ce(e.style,t,n[t])}}else if(t[0]==`o`&&t[1]==`n`)a=t!=(t=t.replace(d,`$1`)),o=t.toLowerCase(),t=o in e||t==`onFocusOut`||t==`onFocusIn`?o.slice(2):t.slice(2),e.l||={},e.l[t+a]=n,n?r?n[u]=r[u]:(n[u]=f,e.addEventListener(t,a?m:p,a)):e.removeEventListener(t,a?m:p,a);else{if(i==`http://www.w3.org/2000/svg`)t=t.replace(/xlink(H|:h)/,`h`).replace(/sName$/,`s`);else if(t!=`width`&&t!=`height`&&t!=`href`&&t!=`list`&&t!=`form`&&t!=`tabIndex`&&t!=`download`&&t!=`rowSpan`&&t!=`colSpan`&&t!=`role`&&t!=`popover`&&t in e)try{e[t]=n??``;break n}catch{}typeof n==`function`||(n==null||!1===n&&t[4]!=`-`?e.removeAttribute(t):e.setAttribute(t,t==`popover`&&n==1?``:n))}}function le(e){return function(n){if(this.l){var r=this.l[n.type+e];if(n[l]==null)n[l]=f++;else if(n[l]<r[u])return;return r(t.event?t.event(n):n)}}}function ue(e,n,r,i,a,o,s,c,l,u){var d,f,p,m,h,_,b,x,C,w,re,T,ae,oe,se,ce,E=n.type;if(n.constructor!==void 0)return null;128&r.__u&&(l=!!(32&r.__u),o=[c=n.__e=r.__e]),(d=t.__b)&&d(n);n:if(typeof E==`function`){f=s.length;try{if(C=n.props,w=E.prototype&&E.prototype.render,re=(d=E.contextType)&&i[d.__c],T=d?re?re.props.value:d.__:i,r.__c?x=(p=n.__c=r.__c).__=p.__E:(w?n.__c=p=new E(C,T):(n.__c=p=new te(C,T),p.constructor=E,p.render=_e),re&&re.sub(p),p.state||(p.state={}),p.__n=i,m=p.__d=!0,p.__h=[],p._sb=[]),w&&p.__s==null&&(p.__s=p.state),w&&E.getDerivedStateFromProps!=null&&(p.__s==p.state&&(p.__s=v({},p.__s)),v(p.__s,E.getDerivedStateFromProps(C,p.__s))),h=p.props,_=p.state,p.__v=n,m)w&&E.getDerivedStateFromProps==null&&p.componentWillMount!=null&&p.componentWillMount(),w&&p.componentDidMount!=null&&p.__h.push(p.componentDidMount);else{if(w&&E.getDerivedStateFromProps==null&&C!==h&&p.componentWillReceiveProps!=null&&p.componentWillReceiveProps(C,T),n.__v==r.__v||!p.__e&&p.shouldComponentUpdate!=null&&!1===p.shouldComponentUpdate(C,p.__s,T)){n.__v!=r.__v&&(p.props=C,p.state=p.__s,p.__d=!1),n.__e=r.__e,n.__k=r.__k,n.__k.some(function(e){e&&(e.__=n)}),g.push.apply(p.__h,p._sb),p._sb=[],p.__h.length&&s.push(p),c=ne(r);break n}p.componentWillUpdate!=null&&p.componentWillUpdate(C,p.__s,T),w&&p.componentDidUpdate!=null&&p.__h.push(function(){p.componentDidUpdate(h,_,b)})}if(p.context=T,p.props=C,p.__P=e,p.__e=!1,ae=t.__r,oe=0,w)p.state=p.__s,p.__d=!1,ae&&ae(n),d=p.render(p.props,p.state,p.context),g.push.apply(p.__h,p._sb),p._sb=[];else do p.__d=!1,ae&&ae(n),d=p.render(p.props,p.state,p.context),p.state=p.__s;while(p.__d&&++oe<25);p.state=p.__s,p.getChildContext!=null&&(i=v(v({},i),p.getChildContext())),w&&!m&&p.getSnapshotBeforeUpdate!=null&&(b=p.getSnapshotBeforeUpdate(h,_)),se=d!=null&&d.type===S&&d.key==null?pe(d.props.children):d,c=ie(e,ee(se)?se:[se],n,r,i,a,o,s,c,l,u),p.base=n.__e,n.__u&=-161,p.__h.length&&s.push(p),x&&(p.__E=p.__=null)}catch(e){if(s.length=f,n.__v=null,l||o!=null){if(e.then){for(n.__u|=l?160:128;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;o!=null&&(o[o.indexOf(c)]=null),n.__e=c}else if(o!=null)for(ce=o.length;ce--;)y(o[ce])}else n.__e=r.__e;n.__k??=r.__k||[],e.then||de(n),t.__e(e,n,r)}}else o==null&&n.__v==r.__v?(n.__k=r.__k,n.__e=r.__e):c=n.__e=me(r.__e,n,r,i,a,o,s,l,u);return(d=t.diffed)&&d(n),128&n.__u?void 0:c}function de(e){e&&(e.__c&&(e.__c.__e=!0),e.__k&&e.__k.some(de))}function fe(e,n,r){for(var i=0;i<r.length;i++)he(r[i],r[++i],r[++i]);t.__c&&t.__c(n,e),e.some(function(n){try{e=n.__h,n.__h=[],e.some(function(e){e.call(n)})}catch(e){t.__e(e,n.__v)}})}function pe(e){return typeof e!=`object`||!e||e.__b>0?e:ee(e)?e.map(pe):e.constructor===void 0?v({},e):null}function me(n,r,i,a,o,s,c,l,u){var d,f,p,m,g,_,v,b=i.props||h,x=r.props,S=r.type;if(S==`svg`?o=`http://www.w3.org/2000/svg`:S==`math`?o=`http://www.w3.org/1998/Math/MathML`:o||=`http://www.w3.org/1999/xhtml`,s!=null){for(d=0;d<s.length;d++)if((g=s[d])&&`setAttribute`in g==!!S&&(S?g.localName==S:g.nodeType==3)){n=g,s[d]=null;break}}if(n==null){if(S==null)return document.createTextNode(x);n=document.createElementNS(o,S,x.is&&x),l&&=(t.__m&&t.__m(r,s),!1),s=null}if(S==null)b===x||l&&n.data==x||(n.data=x);else{if(s=S==`textarea`&&x.defaultValue!=null?null:s&&e.call(n.childNodes),!l&&s!=null)for(b={},d=0;d<n.attributes.length;d++)b[(g=n.attributes[d]).name]=g.value;for(d in b)g=b[d],d==`dangerouslySetInnerHTML`?p=g:d==`children`||d in x||d==`value`&&`defaultValue`in x||d==`checked`&&`defaultChecked`in x||E(n,d,null,g,o);for(d in x)g=x[d],d==`children`?m=g:d==`dangerouslySetInnerHTML`?f=g:d==`value`?_=g:d==`checked`?v=g:l&&typeof g!=`function`||b[d]===g||E(n,d,g,b[d],o);if(f)l||p&&(f.__html==p.__html||f.__html==n.innerHTML)||(n.innerHTML=f.__html),r.__k=[];else if(p&&(n.innerHTML=``),ie(r.type==`template`?n.content:n,ee(m)?m:[m],r,i,a,S==`foreignObject`?`http://www.w3.org/1999/xhtml`:o,s,c,s?s[0]:i.__k&&ne(i,0),l,u),s!=null)for(d=s.length;d--;)y(s[d]);l&&S!=`textarea`||(d=`value`,S==`progress`&&_==null?n.removeAttribute(`value`):_!=null&&(_!==n[d]||S==`progress`&&!_||S==`option`&&_!=b[d])&&E(n,d,_,b[d],o),d=`checked`,v!=null&&v!=n[d]&&E(n,d,v,b[d],o))}return n}function he(e,n,r){try{if(typeof e==`function`){var i=typeof e.__u==`function`;i&&e.__u(),i&&n==null||(e.__u=e(n))}else e.current=n}catch(e){t.__e(e,r)}}function ge(e,n,r){var i,a;if(t.unmount&&t.unmount(e),(i=e.ref)&&(i.current&&i.current!=e.__e||he(i,null,n)),(i=e.__c)!=null){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(e){t.__e(e,n)}i.base=i.__P=i.__n=null}if(i=e.__k)for(a=0;a<i.length;a++)i[a]&&ge(i[a],n,r||typeof e.type!=`function`);r||y(e.__e),e.__c=e.__=e.__e=void 0}function _e(e,t,n){return this.constructor(e,n)}function ve(n,r,i){var a,o,s,c;r==document&&(r=document.documentElement),t.__&&t.__(n,r),o=(a=typeof i==`function`)?null:i&&i.__k||r.__k,s=[],c=[],ue(r,n=(!a&&i||r).__k=b(S,null,[n]),o||h,h,r.namespaceURI,!a&&i?[i]:o?null:r.firstChild?e.call(r.childNodes):null,s,!a&&i?i:o?o.__e:r.firstChild,a,c),fe(s,n,c),n.props.children=null}e=g.slice,t={__e:function(e,t,n,r){for(var i,a,o;t=t.__;)if((i=t.__c)&&!i.__)try{if((a=i.constructor)&&a.getDerivedStateFromError!=null&&(i.setState(a.getDerivedStateFromError(e)),o=i.__d),i.componentDidCatch!=null&&(i.componentDidCatch(e,r||{}),o=i.__d),o)return i.__E=i}catch(t){e=t}throw e}},n=0,r=function(e){return e!=null&&e.constructor===void 0},te.prototype.setState=function(e,t){var n=this.__s!=null&&this.__s!=this.state?this.__s:this.__s=v({},this.state);typeof e==`function`&&(e=e(v({},n),this.props)),e&&v(n,e),e!=null&&this.__v&&(t&&this._sb.push(t),re(this))},te.prototype.forceUpdate=function(e){this.__v&&(this.__e=!0,e&&this.__h.push(e),re(this))},te.prototype.render=S,i=[],o=typeof Promise==`function`?Promise.prototype.then.bind(Promise.resolve()):setTimeout,s=function(e,t){return e.__v.__b-t.__v.__b},T.__r=0,c=Math.random().toString(8),l=`__d`+c,u=`__a`+c,d=/(PointerCapture)$|Capture$/i,f=0,p=le(!1),m=le(!0);var ye,D,be,xe,Se=0,Ce=[],O=t,we=O.__b,Te=O.__r,Ee=O.diffed,De=O.__c,Oe=O.unmount,ke=O.__;function Ae(e,t){O.__h&&O.__h(D,e,Se||t),Se=0;var n=D.__H||(D.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function k(e){return Se=1,je(He,e)}function je(e,t,n){var r=Ae(ye++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):He(void 0,t),function(e){var t=r.__N?r.__N[0]:r.__[0],n=r.t(t,e);t!==n&&(r.__N=[n,r.__[1]],r.__c.setState({}))}],r.__c=D,!D.__f)){var i=function(e,t,n){if(!r.__c.__H)return!0;var i=!1,o=r.__c.props!==e;if(r.__c.__H.__.some(function(e){if(e.__N){i=!0;var t=e.__[0];e.__=e.__N,e.__N=void 0,t!==e.__[0]&&(o=!0)}}),a){var s=a.call(this,e,t,n);return i?s||o:s}return!i||o};D.__f=!0;var a=D.shouldComponentUpdate,o=D.componentWillUpdate;D.componentWillUpdate=function(e,t,n){if(this.__e){var r=a;a=void 0,i(e,t,n),a=r}o&&o.call(this,e,t,n)},D.shouldComponentUpdate=i}return r.__N||r.__}function A(e,t){var n=Ae(ye++,3);!O.__s&&Ve(n.__H,t)&&(n.__=e,n.u=t,D.__H.__h.push(n))}function Me(e,t){var n=Ae(ye++,4);!O.__s&&Ve(n.__H,t)&&(n.__=e,n.u=t,D.__h.push(n))}function Ne(e){return Se=5,Pe(function(){return{current:e}},[])}function Pe(e,t){var n=Ae(ye++,7);return Ve(n.__H,t)&&(n.__=e(),n.__H=t,n.__h=e),n.__}function Fe(){var e=Ae(ye++,11);if(!e.__){for(var t=D.__v;t!==null&&!t.__m&&t.__!==null;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__=`P`+n[0]+`-`+n[1]++}return e.__}function Ie(){for(var e;e=Ce.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(ze),t.__h.some(Be),t.__h=[]}catch(n){t.__h=[],O.__e(n,e.__v)}}}O.__b=function(e){D=null,we&&we(e)},O.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),ke&&ke(e,t)},O.__r=function(e){Te&&Te(e),ye=0;var t=(D=e.__c).__H;t&&(be===D?(t.__h=[],D.__h=[],t.__.some(function(e){e.__N&&(e.__=e.__N),e.u=e.__N=void 0})):(t.__h.some(ze),t.__h.some(Be),t.__h=[],ye=0)),be=D},O.diffed=function(e){Ee&&Ee(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&(Ce.push(t)!==1&&xe===O.requestAnimationFrame||((xe=O.requestAnimationFrame)||Re)(Ie)),t.__H.__.some(function(e){e.u&&=(e.__H=e.u,void 0)})),be=D=null},O.__c=function(e,t){t.some(function(e){try{e.__h.some(ze),e.__h=e.__h.filter(function(e){return!e.__||Be(e)})}catch(n){t.some(function(e){e.__h&&=[]}),t=[],O.__e(n,e.__v)}}),De&&De(e,t)},O.unmount=function(e){Oe&&Oe(e);var t,n=e.__c;n&&n.__H&&(n.__H.__.some(function(e){try{ze(e)}catch(e){t=e}}),n.__H=void 0,t&&O.__e(t,n.__v))};var Le=typeof requestAnimationFrame==`function`;function Re(e){var t,n=function(){clearTimeout(r),Le&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);Le&&(t=requestAnimationFrame(n))}function ze(e){var t=D,n=e.__c;typeof n==`function`&&(e.__c=void 0,n()),D=t}function Be(e){var t=D;e.__c=e.__(),D=t}function Ve(e,t){return!e||e.length!==t.length||t.some(function(t,n){return t!==e[n]})}function He(e,t){return typeof t==`function`?t(e):t}var j=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new j(`
    fragment PeriodFields on Period {
  start {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}
    `,{fragmentName:`PeriodFields`}),new j(`
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
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
  possible {
    from
    to
  }
  certain {
    from
    to
  }
}`,{fragmentName:`ArenaFields`}),new j(`
    fragment CitationFields on Citation {
  locator
  quote
  source {
    key
    title
    url
  }
}
    `,{fragmentName:`CitationFields`}),new j(`
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
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
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
}`,{fragmentName:`InvolvementFields`}),new j(`
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
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
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
}`,{fragmentName:`ArenaCommon`}),new j(`
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
    `,{fragmentName:`Bounds`});var Ue=new j(`
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
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
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
}`),We=new j(`
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
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
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
}`),Ge=new j(`
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
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
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
}`),Ke=new j(`
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
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
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
}`),qe=new j(`
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
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
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
}`),Je=new j(`
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
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
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
}`),Ye=new j(`
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
}`),Xe=new j(`
    query NetworkPage($scope: Scope, $view: SliceView!, $filter: SliceFilter, $nodes: Int!, $ties: Int!, $nodesAfter: String, $tiesAfter: String, $size: NodeMeasure!, $communities: Boolean!, $betweenness: Boolean!, $closeness: Boolean!, $eigenvector: Boolean!, $pageRank: Boolean!, $clustering: Boolean!, $constraint: Boolean!, $effectiveSize: Boolean!, $brokerage: Boolean!) {
  dataset {
    version
  }
  network(scope: $scope, view: $view, filter: $filter) {
    nodeCount
    tieCount
    isolateCount
    method(of: $size) {
      exact
      error
    }
    nodes(first: $nodes, after: $nodesAfter) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        name
        degree
        degreeShare
        strength
        coreNumber
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
        organisation {
          key
          kind
          sector
          county {
            code
          }
          municipality {
            code
          }
        }
        person {
          key
        }
        arena {
          key
          arenaKind
        }
      }
    }
    ties(first: $ties, after: $tiesAfter) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        weight
        sharedCount
        certainty
        one {
          organisation {
            key
          }
          person {
            key
          }
          arena {
            key
            arenaKind
          }
        }
        other {
          organisation {
            key
          }
          person {
            key
          }
          arena {
            key
            arenaKind
          }
        }
      }
    }
  }
}
    `),Ze=new j(`
    query NetworkSize($scope: Scope, $view: SliceView!, $filter: SliceFilter) {
  network(scope: $scope, view: $view, filter: $filter) {
    nodeCount
  }
}
    `),Qe=new j(`
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
    `),$e=new j(`
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
      valid
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
          approximate
          uncertain
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
          approximate
          uncertain
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
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
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
}`),et=new j(`
    query OrganisationNames($keys: [String!]!) {
  organisations(filter: {keys: $keys}, first: 100) {
    nodes {
      key
      name
    }
  }
}
    `),tt=new j(`
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
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
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
}`),nt=new j(`
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
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
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
}`),rt=new j(`
    query Find($text: String!, $types: [SearchType!], $first: Int!) {
  search(text: $text, types: $types, first: $first) {
    totalCount
    nodes {
      matched
      field
      how
      node {
        __typename
        ... on Organisation {
          key
          name
          organisationKind: kind
          sector
        }
        ... on Project {
          key
          name
          projectKind: kind
        }
        ... on Council {
          key
          name
          councilKind: kind
        }
        ... on Agreement {
          key
          name
          agreementKind: kind
        }
        ... on Event {
          key
          name
          eventKind: kind
        }
        ... on Person {
          key
          name
        }
      }
    }
  }
}
    `),it=new j(`
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
      count: strength(weighting: COUNT)
      newman: strength(weighting: NEWMAN)
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
          from {
            ...InvolvementFields
          }
          to {
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
    approximate
    uncertain
  }
  end {
    edtf
    earliest
    latest
    approximate
    uncertain
  }
  ongoing
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
}`),M=(e,t)=>({sv:e,en:t}),at={STATE:M(`staten`,`state`),REGIONAL:M(`regional nivå`,`regional`),MUNICIPAL:M(`kommunal nivå`,`municipal`),JOINT:M(`gemensam`,`joint`),CIVIL_SOCIETY:M(`idéburen sektor`,`civil society`),ACADEMIA:M(`akademi`,`academia`),PRIVATE:M(`näringsliv`,`private`),OTHER:M(`övrig`,`other`)},ot={PROJECT:M(`projekt`,`project`),COUNCIL:M(`råd`,`council`),AGREEMENT:M(`avtal`,`agreement`),EVENT:M(`möte`,`event`),ASSOCIATION:M(`förening, förbund`,`association`)},st={OWNER:M(`projektägare`,`owner`),PARTNER:M(`samverkanspart`,`partner`),CO_FINANCIER:M(`medfinansiär`,`co-financier`),FUNDER:M(`finansiär`,`funder`),PROCESS_SUPPORT:M(`processtöd`,`process support`),EVALUATOR:M(`utvärderare`,`evaluator`),REFERENCE:M(`referens`,`reference`),STEERING:M(`styrning`,`steering`),RECIPIENT:M(`mottagare`,`recipient`),CONTACT:M(`kontakt`,`contact`),PROJECT_LEADER:M(`projektledare`,`project leader`),PROCESS_LEADER:M(`processledare`,`process leader`),COORDINATOR:M(`samordnare`,`coordinator`),EXPERT:M(`sakkunnig`,`expert`),CHAIR:M(`ordförande`,`chair`),VICE_CHAIR:M(`vice ordförande`,`vice chair`),MEMBER:M(`medlem`,`member`),DEPUTY:M(`ersättare`,`deputy`),ADJUNCT:M(`adjungerad`,`co-opted`),SECRETARY:M(`sekreterare`,`secretary`),PARTY:M(`part`,`party`),INITIATOR:M(`initiativtagare`,`initiator`),WITNESS:M(`vittne`,`witness`),PARTICIPANT:M(`deltagare`,`participant`),ORGANISER:M(`arrangör`,`organiser`),SPEAKER:M(`föredragshållare`,`speaker`),INVITED:M(`inbjuden`,`invited`),FOUNDER:M(`grundare`,`founder`),HOST:M(`värd`,`host`),OBSERVER:M(`observatör`,`observer`),ASSOCIATION:M(`föreningen själv`,`the association itself`)},ct=M(`ledamot`,`member`),lt={STATE_AGENCY:M(`statlig myndighet`,`state agency`),COUNTY_BOARD:M(`länsstyrelse`,`county administrative board`),COURT:M(`domstol`,`court`),REGION:M(`region, landsting`,`region`),REGIONAL_ASSOCIATION:M(`regionförbund`,`regional association`),MUNICIPALITY:M(`kommun`,`municipality`),MUNICIPAL_ASSOCIATION:M(`kommunförbund`,`municipal association`),COORDINATION_ASSOCIATION:M(`samordningsförbund`,`coordination association`),CIVIL_SOCIETY:M(`idéburen förening`,`civil society organisation`),NETWORK:M(`nätverk`,`network`),FOUNDATION:M(`stiftelse`,`foundation`),COOPERATIVE:M(`kooperativ`,`cooperative`),SOCIAL_ENTERPRISE:M(`socialt företag`,`social enterprise`),FOLK_HIGH_SCHOOL:M(`folkhögskola`,`folk high school`),TRADE_UNION:M(`fackförening`,`trade union`),FAITH_COMMUNITY:M(`trossamfund`,`faith community`),UNIVERSITY:M(`universitet, högskola`,`university`),RESEARCH_INSTITUTE:M(`forskningsinstitut`,`research institute`),COMPANY:M(`företag`,`company`),SOLE_TRADER:M(`enskild firma`,`sole trader`),EU_BODY:M(`EU-organ`,`EU body`),OTHER:M(`annan`,`other body`)},ut={PRE_STUDY:M(`förstudie`,`prestudy`),IMPLEMENTATION:M(`genomförandeprojekt`,`implementation project`),CAPACITY:M(`kompetenshöjning`,`capacity-building project`),OTHER:M(`projekt`,`project`)},dt={COLLABORATION_COUNCIL:M(`samverkansråd`,`collaboration council`),STEERING_GROUP:M(`styrgrupp`,`steering group`),BOARD:M(`styrelse`,`board`),WORKING_GROUP:M(`arbetsgrupp`,`working group`),REFERENCE_GROUP:M(`referensgrupp`,`reference group`),NETWORK:M(`nätverk`,`network`)},ft={IOP:M(`idéburet offentligt partnerskap`,`partnership with civil society (IOP)`),OVERENSKOMMELSE:M(`överenskommelse`,`compact on collaboration`),LETTER_OF_INTENT:M(`avsiktsförklaring`,`letter of intent`),PARTNERSHIP:M(`partnerskap`,`partnership`),CONTRACT:M(`avtal`,`contract`)},pt={WORKSHOP:M(`workshop`,`workshop`),COUNCIL_MEETING:M(`rådsmöte`,`council meeting`),DIALOGUE_MEETING:M(`dialogmöte`,`dialogue meeting`),CONFERENCE:M(`konferens`,`conference`),OTHER:M(`möte`,`meeting`)},mt={OFFICIAL:M(`officiellt namn`,`official name`),ALIAS:M(`alias`,`alias`),ABBREVIATION:M(`förkortning`,`abbreviation`),FORMER:M(`tidigare namn`,`former name`),TRANSLATION:M(`översättning`,`translation`),AS_PRINTED:M(`som i källan`,`as printed`)},ht={DEGREE:M(`grad`,`degree`),DEGREE_SHARE:M(`gradcentralitet`,`degree centrality`),STRENGTH:M(`styrka`,`strength`),BETWEENNESS:M(`mellanliggandecentralitet`,`betweenness`),CLOSENESS:M(`närhetscentralitet`,`harmonic closeness`),EIGENVECTOR:M(`egenvektorcentralitet`,`eigenvector centrality`),PAGE_RANK:M(`PageRank`,`PageRank`),CORE_NUMBER:M(`kärntal`,`core number`),CLUSTERING:M(`klustring`,`clustering`),CONSTRAINT:M(`bundenhet`,`constraint`),EFFECTIVE_SIZE:M(`effektiv storlek`,`effective size`),COORDINATOR:M(`mäklare inom sektorn (samordnare)`,`brokerage: coordinator`),CONSULTANT:M(`mäklare utifrån (konsult)`,`brokerage: consultant`),REPRESENTATIVE:M(`mäklare utåt (företrädare)`,`brokerage: representative`),GATEKEEPER:M(`mäklare inåt (grindvakt)`,`brokerage: gatekeeper`),LIAISON:M(`mäklare mellan sektorer (förbindelse)`,`brokerage: liaison`)};function gt(e){return Object.keys(e)}var _t=gt(at),vt=gt(ot),yt=gt(st),bt=gt(lt),xt=gt(ht),St=[`organisation`,`project`,`council`,`agreement`,`event`,`association`,`person`],Ct=[`graph`,`map`,`seats`],wt=[`strength`,`name`,`since`],Tt={time:null,certainty:`POSSIBLE`,via:[],roles:[],sectors:[],regions:[],withoutAgencies:!1},Et={question:{kind:`everything`},picture:`graph`,arenas:!1,selection:null,filters:Tt,size:`DEGREE`,colour:`sector`,sort:`strength`,language:null};function N(e){return`${e.kind}:${e.key}`}function Dt(e,t){return e.kind===t.kind&&e.key===t.key}function Ot(e,t,n){return Dt(e.one,t)&&Dt(e.other,n)||Dt(e.one,n)&&Dt(e.other,t)}var kt=bt.filter(e=>e!==`STATE_AGENCY`);function At(e){let{time:t}=e;return{...t?.kind===`day`&&{at:t.day},...t?.kind===`days`&&{during:{from:t.from,to:t.to}},certainty:e.certainty,...e.via.length>0&&{via:[...e.via]},...e.roles.length>0&&{roles:[...e.roles]},...e.sectors.length>0&&{sectors:[...e.sectors]},...e.regions.length>0&&{regions:[...e.regions]},...e.withoutAgencies&&{kinds:[...kt]}}}function jt(e){return[e.via,e.roles,e.sectors,e.regions].filter(e=>e.length>0).length+Number(e.time!==null)+Number(e.certainty===`CERTAIN`)+Number(e.withoutAgencies)}var Mt=class extends Error{reason;code;requestId;constructor(e,t,n,r){super(t),this.reason=e,this.code=n,this.requestId=r}},Nt=100,Pt=new Map;async function P(e,t,n){let r=JSON.stringify({query:e.toString(),variables:t}),i=Pt.get(r);if(i!==void 0)return i;let a=await Ft(r,n);Pt.set(r,a);let[o]=Pt.keys();return Pt.size>Nt&&o!==void 0&&Pt.delete(o),a}async function Ft(e,t){let n;try{n=await fetch(`/graphql`,{method:`POST`,headers:{"content-type":`application/json`,accept:`application/graphql-response+json, application/json`},body:e,signal:t})}catch(e){throw t.aborted?e:new Mt(`offline`,String(e),null,null)}let r=n.headers.get(`x-request-id`),i=await It(n),a=i?.errors?.[0];if(a){let e=a.extensions?.code??null;throw new Mt(n.status>=500||e===`INTERNAL`||e===`TIMEOUT`?`failed`:`refused`,a.message,e,a.extensions?.requestId??r)}if(!i?.data)throw new Mt(`failed`,`HTTP ${n.status}`,null,r);return i.data}async function It(e){try{return await e.json()}catch{return null}}var Lt={nodes:6e3,ties:6e4},Rt=1e3;function zt(e){let t=At(e.filters),{question:n}=e;if(n.kind!==`about`)return{scope:t,view:e.arenas?`ORGANISATIONS_AND_ARENAS`:`ORGANISATIONS`,filter:null};let{ref:r,expanded:i}=n,a=Bt(r.kind,e.arenas),o=i.map(e=>({key:e})),s=a===`ORGANISATIONS`?1:2;switch(r.kind){case`organisation`:return{scope:t,view:a,filter:{around:{organisations:[{key:r.key},...o],steps:s}}};case`person`:return{scope:t,view:a,filter:{around:{persons:[{key:r.key}],steps:s}}};default:return{scope:t,view:a,filter:{arenas:[{[r.kind]:r.key}]}}}}function Bt(e,t){return e===`person`?`PERSONS_AND_ARENAS`:t?`ORGANISATIONS_AND_ARENAS`:`ORGANISATIONS`}function Vt(e){return JSON.stringify([zt(e),e.size,e.colour===`community`])}async function Ht(e,t){let n={...zt(e),...Ut(e)},r=await P(Xe,{...n,nodes:Rt,ties:Rt},t),i=r.network,a=i?[...i.nodes.nodes]:[],o=i?[...i.ties.nodes]:[],{nodeCount:s=0,tieCount:c=0,isolateCount:l=0}=i??{},u=s>Lt.nodes||c>Lt.ties,d=i?.nodes.pageInfo,f=i?.ties.pageInfo;for(;!u&&(d?.hasNextPage||f?.hasNextPage);){let e={...n,nodes:d?.hasNextPage?Rt:0,ties:f?.hasNextPage?Rt:0,nodesAfter:d?.endCursor??null,tiesAfter:f?.endCursor??null},r=(await P(Xe,e,t)).network;a.push(...r?.nodes.nodes??[]),o.push(...r?.ties.nodes??[]),e.nodes>0&&(d=r?.nodes.pageInfo),e.ties>0&&(f=r?.ties.pageInfo)}return{version:r.dataset.version,nodeCount:s,tieCount:c,isolateCount:l,nodes:a.flatMap(t=>Wt(t,e.size)),ties:o.flatMap(Yt),tooLarge:u,error:i&&!i.method.exact?i.method.error??0:null}}function Ut(e){let{size:t}=e;return{size:t,communities:e.colour===`community`,betweenness:t===`BETWEENNESS`,closeness:t===`CLOSENESS`,eigenvector:t===`EIGENVECTOR`,pageRank:t===`PAGE_RANK`,clustering:t===`CLUSTERING`,constraint:t===`CONSTRAINT`,effectiveSize:t===`EFFECTIVE_SIZE`,brokerage:[`COORDINATOR`,`CONSULTANT`,`REPRESENTATIVE`,`GATEKEEPER`,`LIAISON`].includes(t)}}function Wt(e,t){let n=Jt(e);return n?[{id:N(n),ref:n,name:e.name,sector:e.organisation?.sector??null,organisationKind:e.organisation?.kind??null,county:e.organisation?.county?.code??null,municipality:e.organisation?.municipality?.code??null,degree:e.degree,measure:Gt(e,t),community:e.community??null}]:[]}function Gt(e,t){return{DEGREE:e.degree,DEGREE_SHARE:e.degreeShare,STRENGTH:e.strength,BETWEENNESS:e.betweenness,CLOSENESS:e.closeness,EIGENVECTOR:e.eigenvector,PAGE_RANK:e.pageRank,CORE_NUMBER:e.coreNumber,CLUSTERING:e.clustering,CONSTRAINT:e.constraint,EFFECTIVE_SIZE:e.effectiveSize,COORDINATOR:e.brokerage?.coordinator,CONSULTANT:e.brokerage?.consultant,REPRESENTATIVE:e.brokerage?.representative,GATEKEEPER:e.brokerage?.gatekeeper,LIAISON:e.brokerage?.liaison}[t]??null}var Kt={PROJECT:`project`,COUNCIL:`council`,AGREEMENT:`agreement`,EVENT:`event`,ASSOCIATION:`association`};function qt(e){return{kind:Kt[e.arenaKind],key:e.key}}function Jt(e){return e.organisation?{kind:`organisation`,key:e.organisation.key}:e.person?{kind:`person`,key:e.person.key}:e.arena?qt(e.arena):null}function Yt(e){let[t,n]=[Jt(e.one),Jt(e.other)];if(!t||!n)return[];let r=[N(t),N(n)];return[{id:r.join(` `),one:r[0],other:r[1],weight:e.weight,certainty:e.certainty??null}]}var Xt=3e3;function Zt(e,t){let[n,r]=k({key:null,data:void 0,error:null}),[i,a]=k(0),o=()=>a(e=>e+1);A(()=>{if(e===null){r({key:null,data:void 0,error:null});return}let n=new AbortController;return t(n.signal).then(t=>{n.signal.aborted||r({key:e,data:t,error:null})},t=>{if(n.signal.aborted)return;let i=t instanceof Mt?t:new Mt(`failed`,String(t),null,null);r(t=>({key:e,data:t.data,error:i}))}),()=>n.abort()},[e,i]),A(()=>{if(n.error?.reason!==`offline`)return;let e=setTimeout(o,Xt);return addEventListener(`online`,o),()=>{clearTimeout(e),removeEventListener(`online`,o)}},[n.error]);let s=n.key===e;return{data:n.data,loading:e!==null&&!s,error:s?n.error:null,retry:o}}function Qt(e,t){return Zt(t===null?null:e.toString()+JSON.stringify(t),n=>P(e,t,n))}var $t=Symbol.for(`preact-signals`);function en(){if(on>1)on--;else{var e,t=!1;for((function(){var e=un;for(un=void 0;e!==void 0;){var t=e.S;if(t.v===e.v)for(var n=t.t;n!==void 0;n=n.x)n.i===e.i&&(n.i=t.i);e=e.o}})();an!==void 0;){var n=an;for(an=void 0,sn++;n!==void 0;){var r=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&mn(n))try{n.c()}catch(n){t||=(e=n,!0)}n=r}}if(sn=0,on--,t)throw e}}function tn(e){if(on>0)return e();ln=++cn,on++;try{return e()}finally{en()}}var nn,F=void 0;function rn(e){var t=F,n=nn;F=void 0,nn=void 0;try{return e()}finally{F=t,nn=n}}var an=void 0,on=0,sn=0,cn=0,ln=0,un=void 0,dn=0;function fn(e){if(F!==void 0){var t=e.n;if(t===void 0||t.t!==F)return t={i:0,S:e,p:F.s,n:void 0,t:F,e:void 0,x:void 0,r:t},F.s!==void 0&&(F.s.n=t),F.s=t,e.n=t,32&F.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=F.s,t.n=void 0,F.s.n=t,F.s=t),t}}function I(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}I.prototype.brand=$t,I.prototype.h=function(){return!0},I.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n===void 0?rn(function(){var e;(e=t.W)==null||e.call(t)}):n.e=e)},I.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,r=e.x;n!==void 0&&(n.x=r,e.e=void 0),r!==void 0&&(r.e=n,e.x=void 0),e===this.t&&(this.t=r,r===void 0&&rn(function(){var e;(e=t.Z)==null||e.call(t)}))}},I.prototype.subscribe=function(e){var t=this;return Cn(function(){var n=t.value;rn(function(){return e(n)})},{name:`sub`})},I.prototype.valueOf=function(){return this.value},I.prototype.toString=function(){return this.value+``},I.prototype.toJSON=function(){return this.value},I.prototype.peek=function(){var e=this;return rn(function(){return e.value})},Object.defineProperty(I.prototype,"value",{get:function(){var e=fn(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(sn>100)throw Error(`Cycle detected`);(function(e){on!==0&&sn===0&&e.l!==ln&&(e.l=ln,un={S:e,v:e.v,i:e.i,o:un})})(this),this.v=e,this.i++,dn++,on++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{en()}}}});function pn(e,t){return new I(e,t)}function mn(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function hn(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function gn(e){for(var t=e.s,n=void 0;t!==void 0;){var r=t.p;t.i===-1?(t.S.U(t),r!==void 0&&(r.n=t.n),t.n!==void 0&&(t.n.p=r)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=r}e.s=n}function _n(e,t){I.call(this,void 0,t),this.x=e,this.s=void 0,this.g=dn-1,this.f=4}_n.prototype=new I,_n.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===dn))return!0;if(this.g=dn,this.f|=1,this.i>0&&!mn(this))return this.f&=-2,!0;var e=F;try{hn(this),F=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(e){this.v=e,this.f|=16,this.i++}return F=e,gn(this),this.f&=-2,!0},_n.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}I.prototype.S.call(this,e)},_n.prototype.U=function(e){if(this.t!==void 0&&(I.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}},_n.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}},Object.defineProperty(_n.prototype,"value",{get:function(){if(1&this.f)throw Error(`Cycle detected`);var e=fn(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function vn(e,t){return new _n(e,t)}function yn(e){var t=e.j;if(e.j=void 0,typeof t==`function`){on++;var n=F;F=void 0;try{t()}catch(t){throw e.f&=-2,e.f|=8,bn(e),t}finally{F=n,en()}}}function bn(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,yn(e)}function xn(e){if(F!==this)throw Error(`Out-of-order effect`);gn(this),F=e,this.f&=-2;try{8&this.f&&bn(this)}finally{en()}}function Sn(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,nn&&nn.push(this)}Sn.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t==`function`&&(this.j=t)}finally{e()}},Sn.prototype.S=function(){if(1&this.f)throw Error(`Cycle detected`);this.f|=1,this.f&=-9,yn(this),hn(this),on++;var e=F;return F=this,xn.bind(this,e)},Sn.prototype.N=function(){2&this.f||(this.f|=2,this.u=an,an=this)},Sn.prototype.d=function(){this.f|=8,1&this.f||bn(this)},Sn.prototype.dispose=function(){this.d()};function Cn(e,t){var n=new Sn(e,t);try{n.c()}catch(e){throw n.d(),e}var r=n.d.bind(n);return r[Symbol.dispose]=r,r}var wn,Tn,En=typeof window<`u`&&!!window.__PREACT_SIGNALS_DEVTOOLS__,Dn=[];Cn(function(){wn=this.N})();function On(e,n){t[e]=n.bind(null,t[e]||function(){})}function kn(e){if(Tn){var t=Tn;Tn=void 0,t()}Tn=e&&e.S()}function An(e){var t=this,n=e.data,i=Mn(n);i.name=`ReactiveDom`,i.value=n;var a=Pe(function(){for(var e=t,n=t.__v;n=n.__;)if(n.__c){n.__c.__$f|=4;break}var a=vn(function(){var e=i.value.value;return e===0?0:!0===e?``:e||``}),o=vn(function(){return!Array.isArray(a.value)&&!r(a.value)}),s=Cn(function(){if(this.N=Fn,o.value){var t=a.value;e.__v&&e.__v.__e&&e.__v.__e.nodeType===3&&(e.__v.__e.data=t)}}),c=t.__$u.d;return t.__$u.d=function(){s(),c.call(this)},[o,a]},[]),o=a[0],s=a[1];return o.value?s.peek():s.value}An.displayName=`ReactiveTextNode`,Object.defineProperties(I.prototype,{constructor:{configurable:!0,value:b(S,null).constructor},type:{configurable:!0,value:An},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}}),On(`__b`,function(e,t){if(kn(),typeof t.type==`string`){var n,r=t.props;for(var i in r)if(i!==`children`){var a=r[i];a instanceof I&&(n||(t.__np=n={}),n[i]=a,r[i]=a.peek())}}e(t)}),On(`__r`,function(e,t){if(e(t),t.type!==S){kn();var n,r=t.__c;r&&(r.__$f&=-2,(n=r.__$u)===void 0&&(r.__$u=n=function(e,t){var n;return Cn(function(){n=this},{name:t}),n.c=e,n}(function(e){return function(){var t;En&&((t=this.y)==null||t.call(this)),e.__$f|=1,e.setState({})}}(r),typeof t.type==`function`?t.type.displayName||t.type.name:``))),kn(n)}}),On(`__e`,function(e,t,n,r){kn(),e(t,n,r)}),On(`diffed`,function(e,t){kn();var n;if(typeof t.type==`string`&&(n=t.__e)){var r=t.__np,i=t.props,a=n.U;if(a)for(var o in a){var s=a[o];s===void 0||r&&o in r||(s.d(),a[o]=void 0)}if(r)for(var c in a||(a={},n.U=a),r){var l=a[c],u=r[c];l===void 0?(l=jn(n,c,u,i),a[c]=l):l.o(u,i)}}e(t)});function jn(e,t,n,r){var i=t in e&&e.ownerSVGElement===void 0,a=pn(n);return{o:function(e,t){a.value=e,r=t},d:Cn(function(){this.N=Fn;var n=a.value.value;r[t]!==n&&(r[t]=n,i?e[t]=n:n!=null&&(!1!==n||t[4]===`-`)?e.setAttribute(t,n):e.removeAttribute(t))})}}On(`unmount`,function(e,t){if(typeof t.type==`string`){var n=t.__e;if(n){var r=n.U;if(r)for(var i in n.U=void 0,r){var a=r[i];a&&a.d()}}var o=t.__np;if(o){var s=t.props;for(var c in o)s[c]=o[c]}t.__np=void 0}else{var l=t.__c;if(l){l.__$f|=8;var u=l.__$u;u&&(l.__$u=void 0,u.d())}}e(t)}),On(`__h`,function(e,t,n,r){r<3&&(t.__$f|=2),e(t,n,r)}),te.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,r=n&&n.s!==void 0;for(var i in t)return!0;if(this.__f||typeof this.u==`boolean`&&!0===this.u){var a=2&this.__$f;if(!(r||a||4&this.__$f)||1&this.__$f)return!0}else if(!(r||4&this.__$f)||3&this.__$f)return!0;for(var o in e)if(o!==`__source`&&e[o]!==this.props[o])return!0;for(var s in this.props)if(!(s in e))return!0;return!1};function Mn(e,t){return Pe(function(){return pn(e,t)},[])}var Nn=function(e){queueMicrotask(function(){queueMicrotask(e)})};function Pn(){tn(function(){for(var e;e=Dn.shift();)wn.call(e)})}function Fn(){Dn.push(this)===1&&(t.requestAnimationFrame||Nn)(Pn)}var In=` `;function Ln(e){let t=new URLSearchParams,n=(e,n)=>{n!==null&&n!==``&&t.set(e,n)},{question:r,filters:i}=e;r.kind===`about`?(n(r.ref.kind,r.ref.key),n(`expand`,r.expanded.join(In))):r.kind===`paths`&&(t.set(`from`,r.from??``),t.set(`to`,r.to??``)),e.picture!==Et.picture&&n(`show`,e.picture),e.arenas&&n(`arenas`,`yes`),i.time?.kind===`day`&&n(`at`,i.time.day),i.time?.kind===`days`&&n(`during`,`${i.time.from}/${i.time.to}`),i.certainty===`CERTAIN`&&n(`certainty`,`CERTAIN`),n(`via`,i.via.join(In)),n(`roles`,i.roles.join(In)),n(`sectors`,i.sectors.join(In)),n(`regions`,i.regions.join(In)),i.withoutAgencies&&n(`without`,`agencies`),e.size!==Et.size&&n(`size`,e.size),e.colour!==Et.colour&&n(`colour`,e.colour),e.sort!==Et.sort&&n(`sort`,e.sort),n(`select`,e.selection&&Hn(e.selection)),n(`lang`,e.language);let a=t.toString().replaceAll(`%3A`,`:`).replaceAll(`%2F`,`/`);return a===``?``:`?${a}`}function Rn(e){let t=new URLSearchParams(e),n=(e,n,r)=>n.find(n=>n===t.get(e))??r,r=(e,n)=>{let r=Gn(t.get(e));return n.filter(e=>r.includes(e))};return{question:zn(t),picture:n(`show`,Ct,Et.picture),arenas:t.get(`arenas`)===`yes`,selection:Un(t.get(`select`)),filters:{...Tt,time:Vn(t),certainty:n(`certainty`,[`CERTAIN`,`POSSIBLE`],`POSSIBLE`),via:r(`via`,vt),roles:r(`roles`,yt),sectors:r(`sectors`,_t),regions:Gn(t.get(`regions`)).filter(e=>/^\d{2}(\d{2})?$/.test(e)),withoutAgencies:t.get(`without`)===`agencies`},size:n(`size`,xt,Et.size),colour:n(`colour`,[`sector`,`community`],Et.colour),sort:n(`sort`,wt,Et.sort),language:t.get(`lang`)===`sv`?`sv`:t.get(`lang`)===`en`?`en`:null}}function zn(e){if(e.has(`from`)||e.has(`to`))return{kind:`paths`,from:e.get(`from`)||null,to:e.get(`to`)||null};for(let t of St){let n=e.get(t);if(n)return{kind:`about`,ref:{kind:t,key:n},expanded:Gn(e.get(`expand`))}}return{kind:`everything`}}var Bn=/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;function Vn(e){let t=e.get(`at`);if(t&&Bn.test(t))return{kind:`day`,day:t};let[n,r]=e.get(`during`)?.split(`/`)??[];return n&&r&&Bn.test(n)&&Bn.test(r)&&n<=r?{kind:`days`,from:n,to:r}:null}function Hn(e){switch(e.kind){case`node`:return N(e.ref);case`tie`:return N(e.one)+In+N(e.other);case`path`:return`path:${e.index+1}`}}function Un(e){let[t,n]=Gn(e);if(t===void 0)return null;let r=/^path:([1-9]\d{0,3})$/.exec(t);if(r)return{kind:`path`,index:Number(r[1])-1};let i=Wn(t);if(n===void 0)return i&&{kind:`node`,ref:i};let a=Wn(n);return i&&a&&{kind:`tie`,one:i,other:a}}function Wn(e){let t=e.indexOf(`:`),n=St.find(n=>n===e.slice(0,t)),r=e.slice(t+1);return n&&r?{kind:n,key:r}:null}function Gn(e){return e?.split(In).filter(e=>e!==``)??[]}var L=pn(Rn(location.search)),R=vn(()=>L.value);addEventListener(`popstate`,()=>{L.value=Rn(location.search)});function Kn(e,t){L.value=e;let n=Ln(e);n!==location.search&&history[t===`push`?`pushState`:`replaceState`](null,``,n===``?location.pathname:n)}function z(e){Kn({...L.value,...e},`push`)}function qn(e){Kn({...L.value,...e},`replace`)}function B(e,t=`push`){Kn({...L.value,filters:{...L.value.filters,...e}},t)}function V(e){qn({selection:e})}function Jn(e){let t=e.kind===`council`&&L.value.picture===`seats`;z({question:{kind:`about`,ref:e,expanded:[]},picture:t?`seats`:L.value.picture===`map`?`map`:`graph`,selection:null})}function Yn(){z({...Et,language:L.value.language})}function Xn(e,t){z({question:{kind:`paths`,from:e,to:t},picture:`graph`,selection:null})}function Zn(e){let{question:t}=L.value;if(t.kind!==`about`){Jn({kind:`organisation`,key:e});return}let n=t.expanded.includes(e)?t.expanded.filter(t=>t!==e):[...t.expanded,e];z({question:{...t,expanded:n}})}var Qn=navigator.languages.find(e=>/^(sv|en)\b/.test(e))?.startsWith(`en`)?`en`:`sv`,H=vn(()=>L.value.language??Qn),$n={sv:{about:e=>`omkring ${e}`,uncertain:e=>`${e} (osäkert)`,latest:e=>`senast ${e}`,earliest:e=>`tidigast ${e}`,between:e=>`någon gång ${e}`,from:`från`,to:`till`,endUnstated:`slut ej angivet`,startUnstated:`start ej angiven`,ongoing:`pågick när källan skrevs`,unstated:`tid ej angiven`,noKnownEnd:`utan känt slut`,noKnownStart:`utan känd början`},en:{about:e=>`about ${e}`,uncertain:e=>`${e} (uncertain)`,latest:e=>`${e} at the latest`,earliest:e=>`${e} at the earliest`,between:e=>`some time within ${e}`,from:`from`,to:`to`,endUnstated:`end not stated`,startUnstated:`start not stated`,ongoing:`going on when the source was written`,unstated:`time not stated`,noKnownEnd:`no known end`,noKnownStart:`no known beginning`}},er={sv:`sv-SE`,en:`en-GB`};function tr(e){return er[e]}function nr(e,t){let[n,r,i]=e.split(`-`);if(r===void 0)return e;let a=new Date(`${n}-${r}-${i??`01`}T00:00:00Z`);return new Intl.DateTimeFormat(er[t],{year:`numeric`,month:`long`,...i!==void 0&&{day:`numeric`},timeZone:`UTC`}).format(a)}function rr(e,t,n){return new Intl.DateTimeFormat(er[n],{dateStyle:`long`,timeZone:`UTC`}).formatRange(new Date(`${e}T00:00:00Z`),new Date(`${t}T00:00:00Z`))}function ir(e,t){let n=$n[t],r=/^\[([^.\]]*)\.\.([^.\]]*)\]$/.exec(e.edtf);if(r){let[,e=``,i=``]=r;return e===``?n.latest(nr(i,t)):i===``?n.earliest(nr(e,t)):n.between(e.length===10&&i.length===10?rr(e,i,t):`${nr(e,t)}–${nr(i,t)}`)}let i=nr(e.edtf.replace(/[~?]$/,``),t);return e.approximate?n.about(i):e.uncertain?n.uncertain(i):i}function ar(e,t){let n=$n[t],{start:r,end:i,ongoing:a}=e,o=a?n.ongoing:n.endUnstated;if(!r&&!i)return a?`${n.ongoing}, ${n.startUnstated}`:n.unstated;if(!i)return`${n.from} ${r?ir(r,t):``}, ${o}`;let s=ir(i,t);if(!r)return`${n.to} ${s}, ${n.startUnstated}`;let c=ir(r,t);return c===s?c:`${n.from} ${c} ${n.to} ${s}`}function or(e,t){let n=$n[t],r=e.from&&nr(e.from,t),i=e.to&&nr(e.to,t);return e.from&&e.to?rr(e.from,e.to,t):r?`${n.from} ${r}, ${n.noKnownEnd}`:i?`${n.to} ${i}, ${n.noKnownStart}`:`${n.noKnownStart}, ${n.noKnownEnd}`}var U=(e,t,n)=>`${e.toLocaleString(`en-GB`)} ${e===1?t:n}`,sr={title:`Samverkan`,lead:`Who works with whom, and how do we know?`,tabs:`Parts of the page`,skip:`Skip to the answer`,home:`To the beginning`,otherLanguage:`På svenska`,api:`API`,dataset:e=>`Data version ${e}`,search:`Search organisation, project, council, person`,found:e=>e===0?`Nothing found`:U(e,`hit`,`hits`),nothingFound:e=>`Nothing is called “${e}”.`,nearby:`Did you mean`,matched:e=>`also ${e}`,questions:`Begin with a question`,questionPartners:`Who does Försäkringskassan work with?`,questionPaths:`How is Region Skåne connected to Östersund?`,questionCouncil:`Who sat in the Skåne council?`,holds:(e,t,n)=>`${U(e,`organisation meets`,`organisations meet`)} in ${U(t,`project, council, agreement or meeting`,`projects, councils, agreements and meetings`)}, by ${U(n,`source`,`sources`)}.`,connect:`How are two organisations connected?`,strongest:`Strongest ties`,strongestOne:`Strongest tie`,organisations:`Organisations`,ties:`Ties`,whoWorksWith:e=>`Who does ${e} work with?`,whoTakesPart:e=>`Who takes part in ${e}?`,whatDoes:e=>`Where does ${e} take part?`,partners:e=>U(e,`organisation`,`organisations`),shared:e=>U(e,`shared arena`,`shared arenas`),arenas:e=>U(e,`arena`,`arenas`),andMore:e=>`and ${e.toLocaleString(`en-GB`)} more`,sinceCertain:e=>`since ${e} at the latest`,sincePossible:e=>`possibly since ${e}`,alreadyCertain:e=>`already on ${e}`,alreadyPossible:e=>`possibly already on ${e}`,sinceUnknown:`time not stated`,fartherOut:`Farther out`,showMore:`Show more`,sortBy:`Order by`,sorts:{strength:`strength`,name:`name`,since:`time`},emptyPartners:`No collaborations to show with these filters.`,emptyNetwork:`Nothing to draw with these filters.`,clearFilters:`Remove all filters`,pathsQuestion:`How are these two connected?`,pathFrom:`From`,pathTo:`To`,swap:`Swap`,choose:`Choose an organisation`,pathsChoose:`Choose two organisations to see all shortest paths between them.`,pathCount:(e,t)=>`${U(e,`shortest path`,`shortest paths`)} of ${U(t,`step`,`steps`)}`,pathNone:`There is no path between them with these filters.`,pathFirst:e=>`The first ${e.toLocaleString(`en-GB`)} are shown.`,commonCertain:e=>`The whole path certainly held at one time: ${e}`,commonPossible:e=>`The whole path may have held at one time: ${e}`,commonNone:`No day holds the whole path: it joins what was never there at the same time.`,commonSummary:(e,t,n)=>`On one and the same day: ${U(e,`path certainly`,`paths certainly`)}, ${U(t,`possibly`,`possibly`)}, ${U(n,`never`,`never`)}.`,pathPicture:`The paths as lines with stops`,filters:`Filters`,filtersSet:e=>U(e,`filter set`,`filters set`),time:`Time`,anyTime:`All times`,year:`Year`,duringYear:e=>`During ${e}`,day:`One day`,certainOnly:`Only what is certain`,via:`Arenas`,sectors:`Sectors`,roles:`Roles`,regions:`Counties and municipalities`,withoutAgencies:`Leave out national agencies`,agenciesLeftOut:`National agencies are left out.`,bringBack:`Bring them back`,pictures:{graph:`Graph`,map:`Map`,seats:`Timeline`},picture:`Picture`,list:`List`,details:`Details`,drawArenas:`Draw arenas`,sizeBy:`Area by`,colourBy:`Colour by`,colours:{sector:`sector`,community:`community`},community:e=>`Community ${e.toLocaleString(`en-GB`)}`,graphLabel:(e,t)=>`Graph of ${U(e,`node`,`nodes`)} and ${U(t,`tie`,`ties`)}. The list has the same content.`,drawing:`Drawing …`,zoomIn:`Zoom in`,zoomOut:`Zoom out`,zoomFit:`Show all`,legendCertain:`certain`,legendPossible:`possible`,legendNever:`never at one time`,legend:`Legend`,estimated:(e,t)=>`${e} is estimated (±${t})`,organisation:`organisation`,arena:`arena`,person:`person`,noWebgl:`This browser cannot draw the graph (WebGL is missing). The list shows the same.`,export:`Download`,exportPicture:`The picture`,exportData:`The data, as filtered`,copyLink:`Copy a link to this view`,copied:`The link is copied`,close:`Close`,detailsEmpty:`Choose something in the list or the picture to see here what it rests on.`,legendHow:`Solid ties certainly held; dashed ones may have.`,evidence:`Evidence`,noEvidence:`The source gives no words.`,tieBetween:(e,t)=>`${e} and ${t}`,tieNone:`They do not meet directly with these filters.`,overlapCertain:`At the same time, certainly`,overlapPossible:`At the same time, possibly`,overlapNone:`Not at the same time`,showPartners:`Show who it works with`,showTakers:`Show who takes part`,showSeats:`Show the seats over time`,showMine:`Show where the person takes part`,expand:`Expand its partners`,collapse:`Collapse`,connectFrom:`How is it connected to …`,kind:`Kind`,sector:`Sector`,number:`Org. number`,invalidNumber:`its check digit is wrong`,place:`Place`,period:`Time`,names:`Other names`,partOf:`Part of`,before:`Before`,after:`After`,involvedIn:e=>`Takes part in ${U(e,`arena`,`arenas`)}`,takingPart:e=>U(e,`involvement`,`involvements`),host:`Host`,registry:`Registry number`,fund:`Fund`,findings:e=>`What the source found (${e.toLocaleString(`en-GB`)})`,website:`Website`,unknownThing:`There is no such thing, or no longer.`,onBehalfOf:`for`,mapLabel:`Map of counties and municipalities`,mapWhole:`All of Sweden`,mapCount:e=>U(e,`organisation`,`organisations`),mapUnplaced:e=>`${U(e,`organisation`,`organisations`)} without a stated place`,mapHint:`Choose a county to filter and to see its municipalities.`,mapSource:`Borders: Statistics Sweden`,county:`County`,seatsOf:e=>`Seats and mandates in ${e}`,seatsEmpty:`The sources name no seats of this council.`,seatCertain:`certainly held`,seatPossible:`possibly held`,seatChange:`the mandate changes hands`,unnamed:`not named`,loading:`Loading …`,offlineTitle:`No contact with the server`,offlineText:`What is on the screen stays. The page tries again when the network is back.`,errorTitle:`There is no answer`,errorText:`Try again. If it keeps failing, tell whoever runs the server the number of the request.`,refusedText:`The server cannot answer this question. Change the filters, or go back.`,requestId:`Request`,retry:`Try again`,tooLargeTitle:`Too much for one picture`,tooLargeText:(e,t)=>`${U(e,`node`,`nodes`)} and ${U(t,`tie`,`ties`)} would be nothing but a blot. Choose a part:`,tooLargeOnly:(e,t)=>`Only ${e}: ${U(t,`node`,`nodes`)}`},W=(e,t,n)=>`${e.toLocaleString(`sv-SE`)} ${e===1?t:n}`,cr={title:`Samverkan`,lead:`Vem samverkar med vem, och hur vet vi det?`,tabs:`Delar av sidan`,skip:`Hoppa till svaret`,home:`Till början`,otherLanguage:`In English`,api:`API`,dataset:e=>`Data version ${e}`,search:`Sök organisation, projekt, råd, person`,found:e=>e===0?`Inget hittat`:W(e,`träff`,`träffar`),nothingFound:e=>`Inget heter ”${e}”.`,nearby:`Menade du`,matched:e=>`även ${e}`,questions:`Börja med en fråga`,questionPartners:`Vem samverkar Försäkringskassan med?`,questionPaths:`Hur hänger Region Skåne och Östersund ihop?`,questionCouncil:`Vilka satt i Skånes samverkansråd?`,holds:(e,t,n)=>`${W(e,`organisation`,`organisationer`)} möts i ${W(t,`projekt, råd, avtal eller möte`,`projekt, råd, avtal och möten`)}, enligt ${W(n,`källa`,`källor`)}.`,connect:`Hur hänger två organisationer ihop?`,strongest:`Starkaste sambanden`,strongestOne:`Starkaste sambandet`,organisations:`Organisationer`,ties:`Samband`,whoWorksWith:e=>`Vem samverkar ${e} med?`,whoTakesPart:e=>`Vilka är med i ${e}?`,whatDoes:e=>`Var är ${e} med?`,partners:e=>W(e,`organisation`,`organisationer`),shared:e=>W(e,`gemensam arena`,`gemensamma arenor`),arenas:e=>W(e,`arena`,`arenor`),andMore:e=>`och ${e.toLocaleString(`sv-SE`)} till`,sinceCertain:e=>`sedan senast ${e}`,sincePossible:e=>`möjligen sedan ${e}`,alreadyCertain:e=>`redan ${e}`,alreadyPossible:e=>`möjligen redan ${e}`,sinceUnknown:`tid ej angiven`,fartherOut:`Längre bort`,showMore:`Visa fler`,sortBy:`Ordna efter`,sorts:{strength:`styrka`,name:`namn`,since:`tid`},emptyPartners:`Inga samarbeten att visa med de här filtren.`,emptyNetwork:`Inget att rita med de här filtren.`,clearFilters:`Ta bort alla filter`,pathsQuestion:`Hur hänger de här två ihop?`,pathFrom:`Från`,pathTo:`Till`,swap:`Byt plats`,choose:`Välj en organisation`,pathsChoose:`Välj två organisationer, så visas alla kortaste vägar mellan dem.`,pathCount:(e,t)=>`${W(e,`kortaste väg`,`kortaste vägar`)} på ${W(t,`steg`,`steg`)}`,pathNone:`Det finns ingen väg mellan dem med de här filtren.`,pathFirst:e=>`De första ${e.toLocaleString(`sv-SE`)} visas.`,commonCertain:e=>`Hela vägen fanns säkert samtidigt: ${e}`,commonPossible:e=>`Hela vägen kan ha funnits samtidigt: ${e}`,commonNone:`Ingen dag rymmer hela vägen: den förenar det som aldrig fanns samtidigt.`,commonSummary:(e,t,n)=>`På en och samma dag: ${W(e,`väg säkert`,`vägar säkert`)}, ${W(t,`möjligen`,`möjligen`)}, ${W(n,`aldrig`,`aldrig`)}.`,pathPicture:`Vägarna som linjer med hållplatser`,filters:`Filter`,filtersSet:e=>W(e,`filter valt`,`filter valda`),time:`Tid`,anyTime:`Alla tider`,year:`År`,duringYear:e=>`Under ${e}`,day:`En dag`,certainOnly:`Bara det som är säkert`,via:`Arenor`,sectors:`Sektorer`,roles:`Roller`,regions:`Län och kommuner`,withoutAgencies:`Utelämna statliga myndigheter`,agenciesLeftOut:`Statliga myndigheter är utelämnade.`,bringBack:`Ta med dem`,pictures:{graph:`Graf`,map:`Karta`,seats:`Tidslinje`},picture:`Bild`,list:`Lista`,details:`Detaljer`,drawArenas:`Rita arenor`,sizeBy:`Yta efter`,colourBy:`Färg efter`,colours:{sector:`sektor`,community:`kluster`},community:e=>`Kluster ${e.toLocaleString(`sv-SE`)}`,graphLabel:(e,t)=>`Graf med ${W(e,`nod`,`noder`)} och ${W(t,`samband`,`samband`)}. Samma innehåll finns i listan.`,drawing:`Ritar …`,zoomIn:`Zooma in`,zoomOut:`Zooma ut`,zoomFit:`Visa allt`,legendCertain:`säkert`,legendPossible:`möjligt`,legendNever:`aldrig samtidigt`,legend:`Teckenförklaring`,estimated:(e,t)=>`${e} är uppskattad (±${t})`,organisation:`organisation`,arena:`arena`,person:`person`,noWebgl:`Webbläsaren kan inte rita grafen (WebGL saknas). Listan visar samma sak.`,export:`Hämta`,exportPicture:`Bilden`,exportData:`Datan, som den är filtrerad`,copyLink:`Kopiera länk till vyn`,copied:`Länken är kopierad`,close:`Stäng`,detailsEmpty:`Välj något i listan eller bilden, så visas här vad det bygger på.`,legendHow:`Heldragna samband fanns säkert, streckade kan ha funnits.`,evidence:`Belägg`,noEvidence:`Källan anger inga ord.`,tieBetween:(e,t)=>`${e} och ${t}`,tieNone:`De möts inte direkt med de här filtren.`,overlapCertain:`Samtidigt, säkert`,overlapPossible:`Samtidigt, möjligen`,overlapNone:`Inte samtidigt`,showPartners:`Visa vem den samverkar med`,showTakers:`Visa vilka som är med`,showSeats:`Visa platserna över tid`,showMine:`Visa var personen är med`,expand:`Fäll ut samarbeten`,collapse:`Fäll ihop`,connectFrom:`Hur hänger den ihop med …`,kind:`Slag`,sector:`Sektor`,number:`Org.nummer`,invalidNumber:`kontrollsiffran stämmer inte`,place:`Plats`,period:`Tid`,names:`Andra namn`,partOf:`Del av`,before:`Tidigare`,after:`Senare`,involvedIn:e=>`Är med i ${W(e,`arena`,`arenor`)}`,takingPart:e=>W(e,`medverkan`,`medverkande`),host:`Värd`,registry:`Diarienummer`,fund:`Fond`,findings:e=>`Vad källan kom fram till (${e.toLocaleString(`sv-SE`)})`,website:`Webbplats`,unknownThing:`Det finns inte, eller inte längre.`,onBehalfOf:`för`,mapLabel:`Karta över län och kommuner`,mapWhole:`Hela Sverige`,mapCount:e=>W(e,`organisation`,`organisationer`),mapUnplaced:e=>`${W(e,`organisation`,`organisationer`)} utan angiven plats`,mapHint:`Välj ett län för att filtrera och se dess kommuner.`,mapSource:`Gränser: SCB`,county:`Län`,seatsOf:e=>`Platser och uppdrag i ${e}`,seatsEmpty:`Källorna nämner inga platser i rådet.`,seatCertain:`innehas säkert`,seatPossible:`innehas möjligen`,seatChange:`uppdraget byter innehavare`,unnamed:`ej namngiven`,loading:`Hämtar …`,offlineTitle:`Ingen kontakt med servern`,offlineText:`Det som visas är kvar. Sidan försöker igen när nätet är tillbaka.`,errorTitle:`Det gick inte att svara`,errorText:`Försök igen. Om felet består, kontakta den som driver servern och uppge begärans nummer.`,refusedText:`Servern kan inte svara på den här frågan. Ändra filtren eller gå tillbaka.`,requestId:`Begäran`,retry:`Försök igen`,tooLargeTitle:`För mycket för en bild`,tooLargeText:(e,t)=>`${W(e,`nod`,`noder`)} och ${W(t,`samband`,`samband`)} skulle bara bli en fläck. Välj ut en del:`,tooLargeOnly:(e,t)=>`Bara ${e}: ${W(t,`nod`,`noder`)}`},G=vn(()=>H.value===`sv`?cr:sr);function K(e){return e[H.value]}function q(e){return e.charAt(0).toLocaleUpperCase(tr(H.value))+e.slice(1)}function lr(e,t=0){return new Intl.NumberFormat(tr(H.value),{maximumFractionDigits:t}).format(e)}var J={calendar:e=>nr(e,H.value),date:e=>ir(e,H.value),period:e=>ar(e,H.value),range:e=>or(e,H.value)};function ur(e,t){return e.localeCompare(t,tr(H.value))}function dr({role:e,__typename:t}){return K(e===`MEMBER`&&t===`Mandate`?ct:st[e])}function fr(e){return e.projectKind?K(ut[e.projectKind]):e.councilKind?K(dt[e.councilKind]):e.agreementKind?K(ft[e.agreementKind]):e.eventKind?K(pt[e.eventKind]):K(ot[e.arenaKind])}function pr(e){let t=At(R.value.filters);return Zt(JSON.stringify([e,t]),n=>mr(e,t,n))}async function mr({kind:e,key:t},n,r){let i={key:t,scope:n};switch(e){case`project`:return(await P(Ue,i,r)).project??null;case`council`:return(await P(We,i,r)).council??null;case`agreement`:return(await P(Ge,i,r)).agreement??null;case`event`:return(await P(Ke,i,r)).event??null;case`association`:return(await P(qe,i,r)).organisation?.association??null;default:return null}}var hr=0;Array.isArray;function Y(e,n,r,i,a,o){n||={};var s,c,l=n;if(`ref`in l)for(c in l={},n)c==`ref`?s=n[c]:l[c]=n[c];var u={type:e,props:l,key:r,ref:s,__k:null,__:null,__b:0,__e:null,__c:null,constructor:void 0,__v:--hr,__i:-1,__u:0,__source:a,__self:o};if(typeof e==`function`&&(s=e.defaultProps))for(c in s)l[c]===void 0&&(l[c]=s[c]);return t.vnode&&t.vnode(u),u}function X({sector:e,square:t=!1}){let n=e?K(at[e]):void 0;return Y(`span`,{class:`dot`,"data-sector":e??`NONE`,"data-square":t,title:n,"aria-hidden":`true`})}function gr({citations:e}){let t=G.value;return Y(S,{children:e.map(({source:e,locator:n,quote:r},i)=>Y(`figure`,{class:`citation`,children:[r?Y(`blockquote`,{lang:`sv`,children:[`”`,r,`”`]}):Y(`p`,{class:`muted`,children:t.noEvidence}),Y(`figcaption`,{children:[e.url?Y(`a`,{href:e.url,rel:`noreferrer`,target:`_blank`,children:e.title}):e.title,n&&`, ${n}`]})]},i))})}function _r({involvement:e}){let{person:t,period:n,citations:r}=e;return Y(`div`,{class:`evidence`,children:[Y(`p`,{children:[Y(`strong`,{children:q(dr(e))}),t&&Y(S,{children:[` · `,Y(`button`,{type:`button`,class:`link`,onClick:()=>V({kind:`node`,ref:{kind:`person`,key:t.key}}),children:t.name})]}),` · `,J.period(n)]}),Y(gr,{citations:r})]})}function vr({lines:e=6}){return Y(`div`,{class:`loading`,role:`status`,children:[Y(`span`,{class:`hidden`,children:G.value.loading}),Array.from({length:e},(e,t)=>Y(`span`,{class:`loading-line`},t))]})}function yr({error:e,retry:t}){let n=G.value;return e.reason===`offline`?Y(`div`,{class:`state`,role:`alert`,children:[Y(`h2`,{children:n.offlineTitle}),Y(`p`,{children:n.offlineText}),Y(`button`,{type:`button`,onClick:t,children:n.retry})]}):Y(`div`,{class:`state`,role:`alert`,children:[Y(`h2`,{children:n.errorTitle}),Y(`p`,{children:e.reason===`failed`?n.errorText:n.refusedText}),Y(`p`,{class:`small`,lang:`en`,children:e.message}),e.requestId&&Y(`p`,{class:`small`,children:[n.requestId,` `,Y(`code`,{children:e.requestId})]}),Y(`button`,{type:`button`,onClick:t,children:n.retry})]})}function br({text:e,filtered:t}){return Y(`div`,{class:`state`,children:[Y(`p`,{children:e}),t&&Y(`button`,{type:`button`,onClick:()=>z({filters:Tt}),children:G.value.clearFilters})]})}function Z({answer:e,lines:t,children:n}){let{data:r,loading:i,error:a,retry:o}=e;return Y(`div`,{class:i&&r!==void 0?`renewing`:void 0,"aria-busy":i,children:[a&&Y(yr,{error:a,retry:o}),r===void 0?!a&&Y(vr,{...t!==void 0&&{lines:t}}):(!a||a.reason===`offline`)&&n(r)]})}function Q({to:e,name:t}){return Y(`button`,{type:`button`,class:`link`,onClick:()=>V({kind:`node`,ref:e}),children:t})}function xr({of:e}){return Y(Z,{answer:pr(e),children:t=>t?Y(Sr,{arena:t,of:e}):Y(`p`,{class:`state`,children:G.value.unknownThing})})}function Sr({arena:e,of:t}){let n=G.value,{name:r,period:i,description:a,involvements:o,citations:s,findings:c}=e;return Y(S,{children:[Y(`p`,{class:`kicker`,children:[Y(X,{sector:null,square:!0}),q(fr(e))]}),Y(`h2`,{children:r}),a&&Y(`p`,{children:a}),Y(Tr,{of:t}),Y(`dl`,{class:`facts`,children:[Y(`dt`,{children:n.period}),Y(`dd`,{children:q(J.period(i))}),Y(wr,{term:n.registry,value:e.registryNumber}),Y(wr,{term:n.fund,value:e.fund}),Y(wr,{term:n.place,value:e.place}),e.host&&Y(S,{children:[Y(`dt`,{children:n.host}),Y(`dd`,{children:Y(Q,{to:{kind:`organisation`,key:e.host.key},name:e.host.name})})]})]}),s.length>0&&Y(S,{children:[Y(`h3`,{children:n.evidence}),Y(gr,{citations:s})]}),Y(`h3`,{children:n.takingPart(o.totalCount)}),Y(`ul`,{class:`plain`,children:o.nodes.map(e=>{let{organisation:t}=e;return Y(`li`,{class:`card`,children:[t&&Y(`p`,{class:`card-title`,children:[Y(X,{sector:t.sector}),Y(Q,{to:{kind:`organisation`,key:t.key},name:t.name})]}),Y(_r,{involvement:e})]},e.id)})}),c&&c.totalCount>0&&Y(`details`,{children:[Y(`summary`,{children:n.findings(c.totalCount)}),Y(`ul`,{class:`plain`,children:c.nodes.map(e=>Y(Cr,{...e},e.id))})]})]})}function Cr({text:e,citations:t}){return Y(`li`,{class:`card`,children:[Y(`p`,{lang:`sv`,children:e}),Y(gr,{citations:t})]})}function wr({term:e,value:t}){return t?Y(S,{children:[Y(`dt`,{children:e}),Y(`dd`,{children:t})]}):null}function Tr({of:e}){let t=G.value,{question:n,picture:r}=R.value,i=n.kind===`about`&&Dt(n.ref,e);return Y(`div`,{class:`actions`,children:[!i&&Y(`button`,{type:`button`,class:`primary`,onClick:()=>Jn(e),children:t.showTakers}),e.kind===`council`&&!(i&&r===`seats`)&&Y(`button`,{type:`button`,onClick:()=>z({question:{kind:`about`,ref:e,expanded:[]},picture:`seats`,selection:null}),children:t.showSeats})]})}function Er({of:e}){return Y(Z,{answer:Qt($e,{by:{key:e.key},scope:At(R.value.filters)}),children:({organisation:t})=>t?Y(Dr,{organisation:t,of:e}):Y(`p`,{class:`state`,children:G.value.unknownThing})})}function Dr({organisation:e,of:t}){let n=G.value,{name:r,kind:i,sector:a,description:o,involvements:s,citations:c}=e;return Y(S,{children:[Y(`p`,{class:`kicker`,children:[Y(X,{sector:a}),q(K(lt[i]))]}),Y(`h2`,{children:r}),o&&Y(`p`,{children:o}),Y(Or,{of:t}),Y(kr,{organisation:e}),Y(`h3`,{children:n.involvedIn(s.totalCount)}),Y(`ul`,{class:`plain`,children:s.nodes.map(e=>Y(`li`,{class:`card`,children:[Y(`p`,{class:`card-title`,children:[Y(X,{sector:null,square:!0}),Y(Q,{to:qt(e.arena),name:e.arena.name})]}),Y(_r,{involvement:e})]},e.id))}),c.length>0&&Y(S,{children:[Y(`h3`,{children:n.evidence}),Y(gr,{citations:c})]})]})}function Or({of:e}){let t=G.value,{question:n}=R.value,r=n.kind===`about`?n:null,i=r!==null&&Dt(r.ref,e),a=r?.ref.kind===`organisation`&&!i;return Y(`div`,{class:`actions`,children:[!i&&Y(`button`,{type:`button`,class:`primary`,onClick:()=>Jn(e),children:t.showPartners}),a&&Y(`button`,{type:`button`,onClick:()=>Zn(e.key),children:r.expanded.includes(e.key)?t.collapse:t.expand}),Y(`button`,{type:`button`,onClick:()=>Xn(e.key,null),children:t.connectFrom})]})}function kr({organisation:e}){let t=G.value,{name:n,sector:r,organisationNumber:i,county:a,municipality:o,names:s,partOf:c,predecessors:l,successors:u,url:d}=e,f=s.nodes.filter(e=>e.name!==n&&e.kind!==`AS_PRINTED`),p=[o?.name,a?.name].filter(Boolean).join(`, `);return Y(`dl`,{class:`facts`,children:[Y(`dt`,{children:t.sector}),Y(`dd`,{children:q(K(at[r]))}),i&&Y(S,{children:[Y(`dt`,{children:t.number}),Y(`dd`,{children:[i.printed,!i.valid&&` (${t.invalidNumber})`]})]}),p&&Y(S,{children:[Y(`dt`,{children:t.place}),Y(`dd`,{children:p})]}),f.length>0&&Y(S,{children:[Y(`dt`,{children:t.names}),Y(`dd`,{children:f.map(e=>Y(`div`,{children:[e.name,` `,Y(`span`,{class:`muted`,children:[`(`,K(mt[e.kind]),`)`]})]},e.name+e.kind))})]}),c&&Y(S,{children:[Y(`dt`,{children:t.partOf}),Y(`dd`,{children:Y(Q,{to:{kind:`organisation`,key:c.key},name:c.name})})]}),Y(Ar,{term:t.before,organisations:l.nodes.map(({predecessor:e})=>e)}),Y(Ar,{term:t.after,organisations:u.nodes.map(({successor:e})=>e)}),d&&Y(S,{children:[Y(`dt`,{children:t.website}),Y(`dd`,{children:Y(`a`,{href:d,rel:`noreferrer`,target:`_blank`,children:d.replace(/^https?:\/\/(www\.)?/,``)})})]})]})}function Ar({term:e,organisations:t}){return t.length===0?null:Y(S,{children:[Y(`dt`,{children:e}),Y(`dd`,{children:t.map(({key:e,name:t})=>Y(`div`,{children:Y(Q,{to:{kind:`organisation`,key:e},name:t})},e))})]})}function jr({of:e}){let t=G.value,{filters:n,question:r}=R.value,i=Qt(nt,{key:e.key,scope:At(n)}),a=r.kind===`about`&&Dt(r.ref,e);return Y(Z,{answer:i,children:({person:n})=>n?Y(S,{children:[Y(`p`,{class:`kicker`,children:q(t.person)}),Y(`h2`,{children:n.name}),!a&&Y(`div`,{class:`actions`,children:Y(`button`,{type:`button`,class:`primary`,onClick:()=>Jn(e),children:t.showMine})}),Y(`ul`,{class:`plain`,children:n.involvements.nodes.map(e=>Y(`li`,{class:`card`,children:[Y(`p`,{class:`card-title`,children:[Y(X,{sector:null,square:!0}),Y(Q,{to:qt(e.arena),name:e.arena.name})]}),e.organisation&&Y(`p`,{class:`small`,children:[t.onBehalfOf,` `,Y(Q,{to:{kind:`organisation`,key:e.organisation.key},name:e.organisation.name})]}),Y(_r,{involvement:{...e,person:null}})]},e.id))})]}):Y(`p`,{class:`state`,children:t.unknownThing})})}function Mr({one:e,other:t}){let n=G.value;return Y(Z,{answer:Qt(it,{one:{key:e},other:{key:t},scope:At(R.value.filters)}),children:({organisation:r,other:i})=>{if(!r||!i)return Y(`p`,{class:`state`,children:n.unknownThing});let{tie:a}=r;return Y(S,{children:[Y(`h2`,{children:n.tieBetween(r.name,i.name)}),Y(`p`,{class:`ends-line`,children:[Y(X,{sector:r.sector}),Y(Q,{to:{kind:`organisation`,key:e},name:r.name}),Y(X,{sector:i.sector}),Y(Q,{to:{kind:`organisation`,key:t},name:i.name})]}),a?Y(S,{children:[Y(`p`,{class:`summary`,children:n.shared(a.sharedArenas.totalCount)}),a.sharedArenas.nodes.map(e=>Y(Nr,{shared:e,one:r.name,other:i.name},e.arena.arenaKind+e.arena.key))]}):Y(`p`,{class:`state`,children:n.tieNone})]})}})}function Nr({shared:e,one:t,other:n}){let{arena:r,overlap:i,from:a,to:o}=e;return Y(`section`,{class:`card`,children:[Y(`h3`,{class:`card-title`,children:[Y(X,{sector:null,square:!0}),Y(Q,{to:qt(r),name:r.name})]}),Y(`p`,{class:`muted small`,children:[q(fr(r)),`, `,J.period(r.period)]}),Y(`p`,{class:`small`,children:[Y(`span`,{class:`line`,"data-certainty":i??`NONE`,"aria-hidden":`true`}),` `,Pr(i??null),i&&`: ${(i===`CERTAIN`?e.certainDays:e.possibleDays).map(e=>J.range(e)).join(`; `)}`]}),Y(`h4`,{children:t}),a.map(e=>Y(_r,{involvement:e},e.id)),Y(`h4`,{children:n}),o.map(e=>Y(_r,{involvement:e},e.id))]})}function Pr(e){let t=G.value;return e===`CERTAIN`?t.overlapCertain:e===`POSSIBLE`?t.overlapPossible:t.overlapNone}function Fr({network:e}){let t=G.value,{selection:n,question:r}=R.value,i=n&&n.kind!==`path`?n:Ir(e),a=Ne(null),o=i&&Lr(i);return A(()=>{a.current&&(a.current.scrollTop=0)},[o]),Y(`div`,{class:`details-body`,ref:a,children:[n&&n.kind!==`path`&&Y(`button`,{type:`button`,class:`close`,"aria-label":t.close,title:t.close,onClick:()=>V(null),children:`×`}),i?Y(`div`,{"aria-live":`polite`,children:[r.kind===`everything`&&!n&&Y(`p`,{class:`kicker`,children:t.strongestOne}),Y(Rr,{selection:i})]},o):Y(`div`,{class:`hint`,children:[Y(`p`,{children:t.detailsEmpty}),r.kind!==`paths`&&Y(`p`,{children:t.legendHow})]})]})}function Ir(e){let{question:t}=R.value;if(t.kind===`about`)return{kind:`node`,ref:t.ref};let n=t.kind===`everything`?e?.ties[0]:void 0,[r,i]=[Wn(n?.one??``),Wn(n?.other??``)];return r?.kind===`organisation`&&i?.kind===`organisation`?{kind:`tie`,one:r,other:i}:null}function Lr(e){switch(e.kind){case`node`:return N(e.ref);case`tie`:return`${N(e.one)} ${N(e.other)}`;case`path`:return String(e.index)}}function Rr({selection:e}){if(e.kind===`path`)return null;if(e.kind===`tie`){let{one:t,other:n}=e;return t.kind===`organisation`&&n.kind===`organisation`?Y(Mr,{one:t.key,other:n.key}):Y(zr,{of:t.kind===`organisation`||t.kind===`person`?n:t})}return Y(zr,{of:e.ref})}function zr({of:e}){switch(e.kind){case`organisation`:return Y(Er,{of:e});case`person`:return Y(jr,{of:e});default:return Y(xr,{of:e})}}function Br({shown:e,total:t,show:n}){return e>=t?null:Y(`button`,{type:`button`,class:`more`,onClick:()=>n(e+50),children:[G.value.showMore,` (`,lr(t-e),`)`]})}function Vr({network:e,heading:t}){let n=G.value,[r,i]=k(10),{selection:a,size:o,sort:s}=R.value,c=[...e.nodes].sort((e,t)=>(s===`name`?0:(t.measure??-1)-(e.measure??-1))||ur(e.name,t.name));return Y(`section`,{"aria-labelledby":`nodes`,children:[Y(`h2`,{id:`nodes`,children:t??n.organisations}),Y(`ol`,{class:`rows`,children:c.slice(0,r).map(e=>{let t=a?.kind===`node`&&Dt(a.ref,e.ref);return Y(`li`,{children:Y(`button`,{type:`button`,class:`row`,"aria-pressed":t,onClick:()=>V(t?null:{kind:`node`,ref:e.ref}),children:[Y(`span`,{class:`row-name`,children:[Y(X,{sector:e.sector,square:!e.sector}),e.name]}),e.measure!==null&&Y(`span`,{class:`row-count`,children:[K(ht[o]),` `,lr(e.measure,3)]})]})},e.id)})}),Y(Br,{shown:r,total:c.length,show:i})]})}function Hr({network:e}){let t=G.value,[n,r]=k(10),{selection:i}=R.value,a=new Map(e.nodes.map(e=>[e.id,e])),o=e.ties.slice(0,n);return Y(`section`,{"aria-labelledby":`ties`,children:[Y(`h2`,{id:`ties`,children:t.strongest}),Y(`ol`,{class:`rows`,children:o.map(e=>{let[n,r]=[a.get(e.one),a.get(e.other)];if(!n||!r)return null;let o=i?.kind===`tie`&&Ot(i,n.ref,r.ref);return Y(`li`,{children:Y(`button`,{type:`button`,class:`row`,"aria-pressed":o,onClick:()=>V(o?null:{kind:`tie`,one:n.ref,other:r.ref}),children:[Y(`span`,{class:`row-name row-tie`,"data-certainty":e.certainty??`NONE`,children:[Y(`span`,{children:[Y(X,{sector:n.sector,square:!n.sector}),n.name]}),Y(`span`,{children:[Y(X,{sector:r.sector,square:!r.sector}),r.name]})]}),Y(`span`,{class:`row-count`,children:t.arenas(e.weight)})]})},e.id)})}),Y(Br,{shown:n,total:e.ties.length,show:r})]})}function Ur({network:e}){let t=G.value;return Y(S,{children:[Y(`h1`,{children:t.lead}),Y(Wr,{}),Y(`nav`,{class:`questions`,"aria-label":t.questions,children:[Y(`button`,{type:`button`,onClick:()=>Jn({kind:`organisation`,key:`forsakringskassan`}),children:t.questionPartners}),Y(`button`,{type:`button`,onClick:()=>Xn(`region-skane`,`ostersunds-kommun`),children:t.questionPaths}),Y(`button`,{type:`button`,onClick:()=>z({question:{kind:`about`,ref:{kind:`council`,key:`ideburet-offentligt-samverkansrad`},expanded:[]},picture:`seats`,selection:null}),children:t.questionCouncil}),Y(`button`,{type:`button`,class:`link`,onClick:()=>Xn(null,null),children:t.connect})]}),e&&!e.tooLarge&&Y(S,{children:[Y(Hr,{network:e}),Y(Vr,{network:e})]})]})}function Wr(){let{data:e}=Qt(Ye,{}),t=e?.dataset.counts,n=t&&t.projects+t.councils+t.agreements+t.events+t.associations;return Y(`p`,{class:`summary lead`,children:e&&t&&n!==void 0?G.value.holds(e.involved.totalCount,n,t.sources):`\xA0`})}function Gr({sharedArenas:e}){let t=e=>e.flatMap(({from:e})=>e??[]).sort()[0],n=t(e.nodes.flatMap(({certainDays:e})=>e));if(n)return{day:n,certain:!0};let r=t(e.nodes.flatMap(({possibleDays:e})=>e));return r?{day:r,certain:!1}:null}function Kr(e){let t=G.value,n=Gr(e);if(!n)return t.sinceUnknown;let r=J.calendar(n.day),{time:i}=R.value.filters;return n.day===(i?.kind===`day`?i.day:i?.from)?n.certain?t.alreadyCertain(r):t.alreadyPossible(r):n.certain?t.sinceCertain(r):t.sincePossible(r)}function qr({of:e,network:t}){let[n,r]=k(100),i=$r(e.key,n),a=G.value,{filters:o,sort:s}=R.value;return Y(Z,{answer:i,lines:10,children:n=>{if(!n)return Y(`p`,{class:`state`,children:a.unknownThing});let{name:i,total:c,rows:l}=n;return Y(S,{children:[Y(`h1`,{children:a.whoWorksWith(i)}),Y(`p`,{class:`summary`,children:a.partners(c)}),c===0?Y(br,{text:a.emptyPartners,filtered:jt(o)>0}):Y(S,{children:[Y(Jr,{}),Y(`ol`,{class:`rows`,"aria-label":a.whoWorksWith(i),children:Xr(l,s).map(t=>Y(Yr,{of:e,partner:t},t.organisation.key))}),Y(Br,{shown:l.length,total:c,show:()=>r(l.length+100)})]}),t&&Y(Zr,{network:t,of:e,rows:l})]})}})}function Jr(){let e=G.value;return Y(`label`,{class:`field inline`,children:[Y(`span`,{children:e.sortBy}),Y(`select`,{value:R.value.sort,onChange:e=>qn({sort:wt.find(t=>t===e.currentTarget.value)??`strength`}),children:wt.map(t=>Y(`option`,{value:t,children:e.sorts[t]},t))})]})}function Yr({of:e,partner:t}){let n=G.value,{selection:r}=R.value,{organisation:i,sharedArenaCount:a,sharedArenas:o}=t,s={kind:`organisation`,key:i.key},c=r?.kind===`tie`&&Ot(r,e,s),l=o.nodes.map(({arena:e})=>e.name),u=a-l.length;return Y(`li`,{children:Y(`button`,{type:`button`,class:`row`,"aria-pressed":c,onClick:()=>V(c?null:{kind:`tie`,one:e,other:s}),children:[Y(`span`,{class:`row-name`,children:[Y(X,{sector:i.sector}),i.name]}),Y(`span`,{class:`row-count`,title:n.shared(a),children:n.arenas(a)}),Y(`span`,{class:`row-more`,children:[l.join(` · `),u>0&&` ${n.andMore(u)}`]}),Y(`span`,{class:`row-since`,children:Kr(t)})]})})}function Xr(e,t){if(t!==`since`)return e;let n=e=>Gr(e)?.day??`~`;return[...e].sort((e,t)=>n(e).localeCompare(n(t)))}function Zr({network:e,of:t,rows:n}){let r=new Set([N(t),...n.map(({organisation:e})=>`organisation:${e.key}`)]),i=e.nodes.filter(({id:e})=>!r.has(e)),{question:a,arenas:o}=R.value;return i.length===0||a.kind!==`about`||a.expanded.length===0&&!o?null:Y(Vr,{network:{...e,nodes:i},heading:o?G.value.via:G.value.fartherOut})}var Qr=1e3;function $r(e,t){let{filters:n,sort:r}=R.value,i=At(n),a=r===`since`?Qr:t;return Zt(JSON.stringify([e,i,r,a]),async t=>{let n=r===`name`?{field:`NAME`,direction:`ASC`}:{field:`STRENGTH`,direction:`DESC`},o=[],s=null;for(;;){let{organisation:r}=await P(Qe,{by:{key:e},scope:i,order:n,after:s},t);if(!r)return null;let{totalCount:c,pageInfo:l,nodes:u}=r.collaborators;if(o.push(...u),s=l.endCursor??null,!l.hasNextPage||o.length>=a)return{name:r.name,total:c,rows:o}}})}function ei({of:e}){let t=G.value;return Y(Z,{answer:pr(e),lines:8,children:e=>e?Y(S,{children:[Y(`h1`,{children:t.whoTakesPart(e.name)}),Y(`p`,{class:`summary`,children:t.takingPart(e.involvements.totalCount)}),Y(ni,{rows:e.involvements.nodes.map(e=>{let{organisation:n,person:r}=e;return{involvement:e,ref:n?{kind:`organisation`,key:n.key}:r&&{kind:`person`,key:r.key},name:n?.name??r?.name??t.unnamed,by:n&&r?.name}})})]}):Y(`p`,{class:`state`,children:t.unknownThing})})}function ti({of:e}){let t=G.value;return Y(Z,{answer:Qt(nt,{key:e.key,scope:At(R.value.filters)}),lines:8,children:({person:e})=>e?Y(S,{children:[Y(`h1`,{children:t.whatDoes(e.name)}),Y(`p`,{class:`summary`,children:t.takingPart(e.involvements.totalCount)}),Y(ni,{rows:e.involvements.nodes.map(e=>({involvement:e,ref:qt(e.arena),name:e.arena.name,by:e.organisation&&`${t.onBehalfOf} ${e.organisation.name}`}))})]}):Y(`p`,{class:`state`,children:t.unknownThing})})}function ni({rows:e}){let{selection:t,filters:n}=R.value;return e.length===0?Y(br,{text:G.value.emptyPartners,filtered:jt(n)>0}):Y(`ol`,{class:`rows`,children:e.map(({involvement:e,ref:n,name:r,by:i})=>{let a=t?.kind===`node`&&n!==null&&Dt(t.ref,n);return Y(`li`,{children:Y(`button`,{type:`button`,class:`row`,"aria-pressed":a,onClick:()=>n&&V(a?null:{kind:`node`,ref:n}),children:[Y(`span`,{class:`row-name`,children:[Y(X,{sector:n?.kind===`organisation`?e.organisation?.sector??null:null,square:n?.kind!==`organisation`&&n?.kind!==`person`}),r]}),Y(`span`,{class:`row-count`,children:q(dr(e))}),i&&Y(`span`,{class:`row-more`,children:i}),Y(`span`,{class:`row-since`,children:J.period(e.period)})]})},e.id)})})}var ri=8;function ii({label:e,placeholder:t,labelHidden:n=!1,types:r,value:i=``,onChoose:a}){let o=Fe(),s=Ne(null),[c,l]=k(i),[u,d]=k(!1),[f,p]=k(0),[m,h]=k(!1),g=G.value,_=u&&c.trim().length>0?c.trim():null,{data:ee,error:v}=Zt(_&&JSON.stringify([_,r]),e=>li(_??``,r,e)),y=_===null?null:ee??null,b=y?.hits??[];A(()=>l(i),[i]),A(()=>p(0),[y]),A(()=>{m&&y?.text===_&&x(b[0])},[y,m]);let x=e=>{let t=e&&ci(e);t&&(d(!1),h(!1),l(i),s.current?.blur(),a(t))},S=e=>{let t=e.key===`ArrowDown`?1:e.key===`ArrowUp`?-1:0;t!==0&&b.length>0?(e.preventDefault(),d(!0),p((f+t+b.length)%b.length)):e.key===`Enter`?(e.preventDefault(),f>0||y?.text===_?x(b[f]):h(!0)):e.key===`Escape`&&(d(!1),l(i))},te=_!==null&&y!==null;return Y(`div`,{class:`search`,role:`search`,"aria-label":e,children:[Y(`label`,{class:n?`hidden`:`label`,for:o,children:e}),Y(`input`,{ref:s,id:o,type:`text`,role:`combobox`,autocomplete:`off`,autocapitalize:`none`,spellcheck:!1,placeholder:t??e,value:c,"aria-expanded":te,"aria-autocomplete":`list`,"aria-controls":`${o}-hits`,"aria-activedescendant":te&&b.length>0?`${o}-${f}`:void 0,onInput:e=>{l(e.currentTarget.value),h(!1),d(!0)},onFocus:e=>e.currentTarget.select(),onKeyDown:S,onBlur:()=>{d(!1),h(!1),l(i)}}),Y(`div`,{class:`hits`,hidden:!te&&!v,children:[v&&Y(`p`,{class:`hits-note`,children:v.reason===`offline`?g.offlineTitle:v.message}),y?.near&&Y(`p`,{class:`hits-note`,children:[g.nothingFound(y.text),` `,b.length>0&&`${g.nearby}:`]}),Y(`ul`,{id:`${o}-hits`,role:`listbox`,"aria-label":e,children:b.map((e,t)=>Y(`li`,{id:`${o}-${t}`,role:`option`,"aria-selected":t===f,onMouseDown:e=>e.preventDefault(),onClick:()=>x(e),onMouseMove:()=>p(t),children:Y(ai,{hit:e})},t))})]}),Y(`p`,{class:`hidden`,role:`status`,children:y&&g.found(y.near?0:y.total)})]})}function ai({hit:e}){let{node:t,matched:n,field:r}=e;if(!(`name`in t))return null;let i=r!==`NAME`&&r!==`KEY`&&n!==t.name?G.value.matched(n):null;return Y(S,{children:[Y(X,{sector:t.__typename===`Organisation`?t.sector:null,square:oi(t.__typename)}),Y(`span`,{class:`hit-name`,children:t.name}),Y(`span`,{class:`hit-kind`,children:[si(t),i].filter(Boolean).join(` · `)})]})}function oi(e){return e!==`Organisation`&&e!==`Person`}function si(e){switch(e.__typename){case`Organisation`:return K(lt[e.organisationKind]);case`Person`:return G.value.person;case`Project`:return fr({...e,arenaKind:`PROJECT`});case`Council`:return fr({...e,arenaKind:`COUNCIL`});case`Agreement`:return fr({...e,arenaKind:`AGREEMENT`});case`Event`:return fr({...e,arenaKind:`EVENT`})}}function ci({node:e}){switch(e.__typename){case`Organisation`:return{kind:`organisation`,key:e.key};case`Project`:return{kind:`project`,key:e.key};case`Council`:return{kind:`council`,key:e.key};case`Agreement`:return{kind:`agreement`,key:e.key};case`Event`:return{kind:`event`,key:e.key};case`Person`:return{kind:`person`,key:e.key};default:return null}}async function li(e,t,n){let r=async e=>(await P(rt,{text:e,types:t?[...t]:null,first:ri},n)).search,i=await r(e);if(i.totalCount>0)return{text:e,hits:i.nodes,total:i.totalCount,near:!1};for(let t=e.length-2;t>=3;t=Math.min(t-1,Math.floor(t*.75))){let n=await r(e.slice(0,t));if(n.totalCount>0)return{text:e,hits:n.nodes,total:n.totalCount,near:!0}}return{text:e,hits:[],total:0,near:!0}}function ui({holds:e,certainDays:t,possibleDays:n}){let r=G.value,i=e=>e.map(e=>J.range(e)).join(`; `);return e===`CERTAIN`?r.commonCertain(i(t)):e===`POSSIBLE`?r.commonPossible(i(n)):r.commonNone}function di(e){let t=t=>e.filter(({commonDay:e})=>(e.holds??null)===t).length;return G.value.commonSummary(t(`CERTAIN`),t(`POSSIBLE`),t(null))}function fi(e){let{from:t,to:n}=e;return Qt(tt,t===null||n===null?null:{from:{key:t},to:{key:n},scope:At(R.value.filters),first:40})}function pi({question:e}){let t=G.value,{from:n,to:r}=e,i=fi(e),a=[n,r].flatMap(e=>e??[]),o=Qt(et,a.length>0?{keys:a}:null).data?.organisations.nodes,s=e=>o?.find(t=>t.key===e)?.name??``;return Y(S,{children:[Y(`h1`,{children:t.pathsQuestion}),Y(`div`,{class:`ends`,children:[Y(ii,{label:t.pathFrom,placeholder:t.choose,types:[`ORGANISATION`],value:s(n),onChoose:({key:e})=>Xn(e,r)}),Y(ii,{label:t.pathTo,placeholder:t.choose,types:[`ORGANISATION`],value:s(r),onChoose:({key:e})=>Xn(n,e)}),Y(`button`,{type:`button`,class:`swap`,onClick:()=>Xn(r,n),children:[`⇅ `,t.swap]})]}),n===null||r===null?Y(`p`,{class:`muted`,children:t.pathsChoose}):Y(Z,{answer:i,children:e=>Y(mi,{data:e})})]})}function mi({data:e}){let t=G.value,{selection:n,filters:r}=R.value,{totalCount:i,nodes:a}=e.paths,[o]=a;return o?Y(S,{children:[Y(`p`,{class:`summary`,children:[t.pathCount(i,o.length),i>a.length&&` ${t.pathFirst(a.length)}`]}),Y(`ol`,{class:`rows`,children:a.map(({hops:e,commonDay:t},r)=>{let i=n?.kind===`path`&&n.index===r;return Y(`li`,{children:Y(`button`,{type:`button`,class:`row`,"aria-pressed":i,onClick:()=>V(i?null:{kind:`path`,index:r}),children:[Y(`span`,{class:`row-path`,children:e.map(({from:e,arena:t,to:n},r)=>Y(`span`,{children:[r===0&&e.name,` `,Y(`span`,{class:`muted`,children:[`– `,t.name,` –`]}),` `,n.name]},r))}),Y(`span`,{class:`row-more`,children:ui(t)})]})},r)})})]}):Y(br,{text:t.pathNone,filtered:jt(r)>0})}var hi={"01":`Stockholms län`,"03":`Uppsala län`,"04":`Södermanlands län`,"05":`Östergötlands län`,"06":`Jönköpings län`,"07":`Kronobergs län`,"08":`Kalmar län`,"09":`Gotlands län`,10:`Blekinge län`,12:`Skåne län`,13:`Hallands län`,14:`Västra Götalands län`,17:`Värmlands län`,18:`Örebro län`,19:`Västmanlands län`,20:`Dalarnas län`,21:`Gävleborgs län`,22:`Västernorrlands län`,23:`Jämtlands län`,24:`Västerbottens län`,25:`Norrbottens län`,"0114":`Upplands Väsby kommun`,"0115":`Vallentuna kommun`,"0117":`Österåkers kommun`,"0120":`Värmdö kommun`,"0123":`Järfälla kommun`,"0125":`Ekerö kommun`,"0126":`Huddinge kommun`,"0127":`Botkyrka kommun`,"0128":`Salems kommun`,"0136":`Haninge kommun`,"0138":`Tyresö kommun`,"0139":`Upplands-Bro kommun`,"0140":`Nykvarns kommun`,"0160":`Täby kommun`,"0162":`Danderyds kommun`,"0163":`Sollentuna kommun`,"0180":`Stockholms kommun`,"0181":`Södertälje kommun`,"0182":`Nacka kommun`,"0183":`Sundbybergs kommun`,"0184":`Solna kommun`,"0186":`Lidingö kommun`,"0187":`Vaxholms kommun`,"0188":`Norrtälje kommun`,"0191":`Sigtuna kommun`,"0192":`Nynäshamns kommun`,"0305":`Håbo kommun`,"0319":`Älvkarleby kommun`,"0330":`Knivsta kommun`,"0331":`Heby kommun`,"0360":`Tierps kommun`,"0380":`Uppsala kommun`,"0381":`Enköpings kommun`,"0382":`Östhammars kommun`,"0428":`Vingåkers kommun`,"0461":`Gnesta kommun`,"0480":`Nyköpings kommun`,"0481":`Oxelösunds kommun`,"0482":`Flens kommun`,"0483":`Katrineholms kommun`,"0484":`Eskilstuna kommun`,"0486":`Strängnäs kommun`,"0488":`Trosa kommun`,"0509":`Ödeshögs kommun`,"0512":`Ydre kommun`,"0513":`Kinda kommun`,"0560":`Boxholms kommun`,"0561":`Åtvidabergs kommun`,"0562":`Finspångs kommun`,"0563":`Valdemarsviks kommun`,"0580":`Linköpings kommun`,"0581":`Norrköpings kommun`,"0582":`Söderköpings kommun`,"0583":`Motala kommun`,"0584":`Vadstena kommun`,"0586":`Mjölby kommun`,"0604":`Aneby kommun`,"0617":`Gnosjö kommun`,"0642":`Mullsjö kommun`,"0643":`Habo kommun`,"0662":`Gislaveds kommun`,"0665":`Vaggeryds kommun`,"0680":`Jönköpings kommun`,"0682":`Nässjö kommun`,"0683":`Värnamo kommun`,"0684":`Sävsjö kommun`,"0685":`Vetlanda kommun`,"0686":`Eksjö kommun`,"0687":`Tranås kommun`,"0760":`Uppvidinge kommun`,"0761":`Lessebo kommun`,"0763":`Tingsryds kommun`,"0764":`Alvesta kommun`,"0765":`Älmhults kommun`,"0767":`Markaryds kommun`,"0780":`Växjö kommun`,"0781":`Ljungby kommun`,"0821":`Högsby kommun`,"0834":`Torsås kommun`,"0840":`Mörbylånga kommun`,"0860":`Hultsfreds kommun`,"0861":`Mönsterås kommun`,"0862":`Emmaboda kommun`,"0880":`Kalmars kommun`,"0881":`Nybro kommun`,"0882":`Oskarshamns kommun`,"0883":`Västerviks kommun`,"0884":`Vimmerby kommun`,"0885":`Borgholms kommun`,"0980":`Gotlands kommun`,1060:`Olofströms kommun`,1080:`Karlskrona kommun`,1081:`Ronneby kommun`,1082:`Karlshamns kommun`,1083:`Sölvesborgs kommun`,1214:`Svalövs kommun`,1230:`Staffanstorps kommun`,1231:`Burlövs kommun`,1233:`Vellinge kommun`,1256:`Östra Göinge kommun`,1257:`Örkelljunga kommun`,1260:`Bjuvs kommun`,1261:`Kävlinge kommun`,1262:`Lomma kommun`,1263:`Svedala kommun`,1264:`Skurups kommun`,1265:`Sjöbo kommun`,1266:`Hörby kommun`,1267:`Höörs kommun`,1270:`Tomelilla kommun`,1272:`Bromölla kommun`,1273:`Osby kommun`,1275:`Perstorps kommun`,1276:`Klippans kommun`,1277:`Åstorps kommun`,1278:`Båstads kommun`,1280:`Malmö kommun`,1281:`Lunds kommun`,1282:`Landskrona kommun`,1283:`Helsingborgs kommun`,1284:`Höganäs kommun`,1285:`Eslövs kommun`,1286:`Ystads kommun`,1287:`Trelleborgs kommun`,1290:`Kristianstads kommun`,1291:`Simrishamns kommun`,1292:`Ängelholms kommun`,1293:`Hässleholms kommun`,1315:`Hylte kommun`,1380:`Halmstads kommun`,1381:`Laholms kommun`,1382:`Falkenbergs kommun`,1383:`Varbergs kommun`,1384:`Kungsbacka kommun`,1401:`Härryda kommun`,1402:`Partille kommun`,1407:`Öckerö kommun`,1415:`Stenungsunds kommun`,1419:`Tjörns kommun`,1421:`Orusts kommun`,1427:`Sotenäs kommun`,1430:`Munkedals kommun`,1435:`Tanums kommun`,1438:`Dals-Eds kommun`,1439:`Färgelanda kommun`,1440:`Ale kommun`,1441:`Lerums kommun`,1442:`Vårgårda kommun`,1443:`Bollebygds kommun`,1444:`Grästorps kommun`,1445:`Essunga kommun`,1446:`Karlsborgs kommun`,1447:`Gullspångs kommun`,1452:`Tranemo kommun`,1460:`Bengtsfors kommun`,1461:`Melleruds kommun`,1462:`Lilla Edets kommun`,1463:`Marks kommun`,1465:`Svenljunga kommun`,1466:`Herrljunga kommun`,1470:`Vara kommun`,1471:`Götene kommun`,1472:`Tibro kommun`,1473:`Töreboda kommun`,1480:`Göteborgs kommun`,1481:`Mölndals kommun`,1482:`Kungälvs kommun`,1484:`Lysekils kommun`,1485:`Uddevalla kommun`,1486:`Strömstads kommun`,1487:`Vänersborgs kommun`,1488:`Trollhättans kommun`,1489:`Alingsås kommun`,1490:`Borås kommun`,1491:`Ulricehamns kommun`,1492:`Åmåls kommun`,1493:`Mariestads kommun`,1494:`Lidköpings kommun`,1495:`Skara kommun`,1496:`Skövde kommun`,1497:`Hjo kommun`,1498:`Tidaholms kommun`,1499:`Falköpings kommun`,1715:`Kils kommun`,1730:`Eda kommun`,1737:`Torsby kommun`,1760:`Storfors kommun`,1761:`Hammarö kommun`,1762:`Munkfors kommun`,1763:`Forshaga kommun`,1764:`Grums kommun`,1765:`Årjängs kommun`,1766:`Sunne kommun`,1780:`Karlstads kommun`,1781:`Kristinehamns kommun`,1782:`Filipstads kommun`,1783:`Hagfors kommun`,1784:`Arvika kommun`,1785:`Säffle kommun`,1814:`Lekebergs kommun`,1860:`Laxå kommun`,1861:`Hallsbergs kommun`,1862:`Degerfors kommun`,1863:`Hällefors kommun`,1864:`Ljusnarsbergs kommun`,1880:`Örebro kommun`,1881:`Kumla kommun`,1882:`Askersunds kommun`,1883:`Karlskoga kommun`,1884:`Nora kommun`,1885:`Lindesbergs kommun`,1904:`Skinnskattebergs kommun`,1907:`Surahammars kommun`,1960:`Kungsörs kommun`,1961:`Hallstahammars kommun`,1962:`Norbergs kommun`,1980:`Västerås kommun`,1981:`Sala kommun`,1982:`Fagersta kommun`,1983:`Köpings kommun`,1984:`Arboga kommun`,2021:`Vansbro kommun`,2023:`Malung-Sälens kommun`,2026:`Gagnefs kommun`,2029:`Leksands kommun`,2031:`Rättviks kommun`,2034:`Orsa kommun`,2039:`Älvdalens kommun`,2061:`Smedjebackens kommun`,2062:`Mora kommun`,2080:`Faluns kommun`,2081:`Borlänge kommun`,2082:`Säters kommun`,2083:`Hedemora kommun`,2084:`Avesta kommun`,2085:`Ludvika kommun`,2101:`Ockelbo kommun`,2104:`Hofors kommun`,2121:`Ovanåkers kommun`,2132:`Nordanstigs kommun`,2161:`Ljusdals kommun`,2180:`Gävle kommun`,2181:`Sandvikens kommun`,2182:`Söderhamns kommun`,2183:`Bollnäs kommun`,2184:`Hudiksvalls kommun`,2260:`Ånge kommun`,2262:`Timrå kommun`,2280:`Härnösands kommun`,2281:`Sundsvalls kommun`,2282:`Kramfors kommun`,2283:`Sollefteå kommun`,2284:`Örnsköldsviks kommun`,2303:`Ragunda kommun`,2305:`Bräcke kommun`,2309:`Krokoms kommun`,2313:`Strömsunds kommun`,2321:`Åre kommun`,2326:`Bergs kommun`,2361:`Härjedalens kommun`,2380:`Östersunds kommun`,2401:`Nordmalings kommun`,2403:`Bjurholms kommun`,2404:`Vindelns kommun`,2409:`Robertsfors kommun`,2417:`Norsjö kommun`,2418:`Malå kommun`,2421:`Storumans kommun`,2422:`Sorsele kommun`,2425:`Dorotea kommun`,2460:`Vännäs kommun`,2462:`Vilhelmina kommun`,2463:`Åsele kommun`,2480:`Umeå kommun`,2481:`Lycksele kommun`,2482:`Skellefteå kommun`,2505:`Arvidsjaurs kommun`,2506:`Arjeplogs kommun`,2510:`Jokkmokks kommun`,2513:`Överkalixs kommun`,2514:`Kalixs kommun`,2518:`Övertorneå kommun`,2521:`Pajala kommun`,2523:`Gällivare kommun`,2560:`Älvsbyns kommun`,2580:`Luleå kommun`,2581:`Piteå kommun`,2582:`Bodens kommun`,2583:`Haparanda kommun`,2584:`Kiruna kommun`},gi=Object.keys(hi).filter(e=>e.length===2).sort();function _i(e){return hi[e]??e}function vi(){let e=G.value,{filters:t}=R.value,n=jt(t);return Y(`details`,{class:`filters`,children:[Y(`summary`,{children:[e.filters,n>0&&Y(`span`,{class:`count`,children:e.filtersSet(n)})]}),Y(`div`,{class:`filters-body`,children:[Y(`label`,{class:`check`,children:[Y(`input`,{type:`checkbox`,checked:t.withoutAgencies,onChange:e=>B({withoutAgencies:e.currentTarget.checked})}),e.withoutAgencies]}),Y(`label`,{class:`check`,children:[Y(`input`,{type:`checkbox`,checked:t.certainty===`CERTAIN`,onChange:e=>B({certainty:e.currentTarget.checked?`CERTAIN`:`POSSIBLE`})}),e.certainOnly]}),Y(yi,{filters:t}),Y(bi,{filters:t}),Y(xi,{legend:e.sectors,codes:_t,names:at,chosen:t.sectors,dots:!0,set:e=>B({sectors:e})}),Y(xi,{legend:e.via,codes:vt,names:ot,chosen:t.via,set:e=>B({via:e})}),Y(`details`,{class:`roles`,children:[Y(`summary`,{children:[e.roles,t.roles.length>0&&Y(`span`,{class:`count`,children:t.roles.length})]}),Y(xi,{legend:e.roles,codes:yt,names:st,chosen:t.roles,hideLegend:!0,set:e=>B({roles:e})})]}),n>0&&Y(`button`,{type:`button`,onClick:()=>z({filters:Tt}),children:e.clearFilters})]})]})}function yi({filters:e}){let t=G.value;return Y(`label`,{class:`field`,children:[Y(`span`,{children:t.day}),Y(`input`,{type:`date`,value:e.time?.kind===`day`?e.time.day:``,onChange:e=>{let t=e.currentTarget.value;B({time:t?{kind:`day`,day:t}:null})}})]})}function bi({filters:e}){let t=G.value,[n]=e.regions;return Y(`label`,{class:`field`,children:[Y(`span`,{children:t.county}),Y(`select`,{value:n?.slice(0,2)??``,onChange:e=>B({regions:e.currentTarget.value?[e.currentTarget.value]:[]}),children:[Y(`option`,{value:``,children:t.mapWhole}),gi.map(e=>Y(`option`,{value:e,children:_i(e)},e))]})]})}function xi({legend:e,codes:t,names:n,chosen:r,dots:i,hideLegend:a,set:o}){return Y(`fieldset`,{children:[Y(`legend`,{class:a?`hidden`:void 0,children:e}),t.map(e=>Y(`label`,{class:`check`,children:[Y(`input`,{type:`checkbox`,checked:r.includes(e),onChange:n=>{let i=n.currentTarget.checked;o(t.filter(t=>t===e?i:r.includes(t)))}}),i&&Y(X,{sector:e}),q(K(n[e]))]},e))]})}function Si(){let e=G.value,{filters:t}=R.value;return Y(`div`,{class:`notes`,children:[t.withoutAgencies&&Y(`p`,{class:`note`,children:[e.agenciesLeftOut,` `,Y(`button`,{type:`button`,class:`link`,onClick:()=>B({withoutAgencies:!1}),children:e.bringBack})]}),t.regions.length>0&&Y(`p`,{class:`note`,children:[t.regions.map(_i).join(`, `),` `,Y(`button`,{type:`button`,class:`link`,onClick:()=>B({regions:[]}),children:e.mapWhole})]})]})}function Ci(){let[e,t]=k(navigator.onLine);return A(()=>{let e=()=>t(navigator.onLine);return addEventListener(`online`,e),addEventListener(`offline`,e),()=>{removeEventListener(`online`,e),removeEventListener(`offline`,e)}},[]),Y(`div`,{class:`offline`,role:`status`,children:!e&&`${G.value.offlineTitle}. ${G.value.offlineText}`})}function wi(e){let[t,n]=k(null);return A(()=>{let t=!0;return e().then(e=>{t&&n(()=>e)}),()=>{t=!1}},[]),t}var Ti={STATE:`#0072B2`,REGIONAL:`#56B4E9`,MUNICIPAL:`#009E73`,JOINT:`#E69F00`,CIVIL_SOCIETY:`#D55E00`,ACADEMIA:`#CC79A7`,PRIVATE:`#7F7F7F`,OTHER:`#4D4D4D`},Ei=[`#0072B2`,`#E69F00`,`#009E73`,`#CC79A7`,`#56B4E9`,`#D55E00`,`#F0E442`],Di=Ei.length,Oi=`#8A8F98`,ki={"#4D4D4D":`#A6A6A6`,"#7F7F7F":`#8C8C8C`,"#0072B2":`#2A8FCB`};function Ai(e,{dark:t}){let n=e?Ti[e]:Oi;return t&&ki[n]||n}function ji(e){return Ei[e??Di]??Oi}function Mi(e,t,n){return t===`community`?ji(e.community):Ai(e.sector,n)}var Ni=3.5,Pi=17;function Fi(e,t,n){let r=n>1500?Pi*.6:Pi,i=e===null||t<=0?0:Math.max(0,e)/t,a=Ni**2;return Math.sqrt(a+i*(r**2-a))}function Ii(e,t){return .6+2.2*Math.sqrt(Math.max(0,e)/Math.max(t,1))}function Li(e){return e===`organisation`||e===`person`?`circle`:`square`}function Ri(e){return e===`CERTAIN`?`solid`:e===`POSSIBLE`?`dashed`:`dotted`}var zi={dashed:[7,5],dotted:[2,4]};function Bi(e,t,n){return`#${[1,3,5].map(r=>{let[i,a]=[e,t].map(e=>Number.parseInt(e.slice(r,r+2),16));return Math.round(i*n+a*(1-n)).toString(16).padStart(2,`0`)}).join(``)}`}function Vi({network:e}){let t=G.value,{colour:n,size:r}=R.value,i=_t.filter(t=>e.nodes.some(e=>e.sector===t)),a=[...e.nodes.reduce((e,{community:t})=>t===null?e:e.set(t,(e.get(t)??0)+1),new Map)].filter(([e,t])=>e<Di&&t>1).map(([e])=>e),o=[`CERTAIN`,`POSSIBLE`,null].filter(t=>e.ties.some(e=>e.certainty===t)),s=e.nodes.some(({ref:e})=>e.kind!==`organisation`&&e.kind!==`person`);return Y(`div`,{class:`legend`,children:[Y(`label`,{class:`field inline`,children:[Y(`span`,{children:t.colourBy}),Y(`select`,{value:n,onChange:e=>z({colour:e.currentTarget.value===`community`?`community`:`sector`}),children:[Y(`option`,{value:`sector`,children:t.colours.sector}),Y(`option`,{value:`community`,children:t.colours.community})]})]}),Y(`label`,{class:`field inline`,children:[Y(`span`,{children:t.sizeBy}),Y(`select`,{value:r,onChange:e=>z({size:xt.find(t=>t===e.currentTarget.value)??`DEGREE`}),children:xt.map(e=>Y(`option`,{value:e,children:K(ht[e])},e))})]}),Y(`ul`,{"aria-label":t.legend,children:[n===`sector`?i.map(e=>Y(`li`,{children:[Y(X,{sector:e}),K(at[e])]},e)):a.sort((e,t)=>e-t).map(e=>Y(`li`,{children:[Y(`span`,{class:`dot`,"data-community":e,"aria-hidden":`true`}),q(t.community(e+1))]},e)),s&&Y(`li`,{children:[Y(X,{sector:null,square:!0}),t.arena]}),o.map(e=>Y(`li`,{children:[Y(`span`,{class:`line`,"data-certainty":e??`NONE`,"aria-hidden":`true`}),e===`CERTAIN`?t.legendCertain:e===`POSSIBLE`?t.legendPossible:t.legendNever]},String(e))),e.error!==null&&Y(`li`,{children:t.estimated(K(ht[r]),lr(e.error,3))})]})]})}function Hi(){let e=G.value,{data:t}=Qt(Ye,{}),{time:n}=R.value.filters,[r,i]=Wi(t),a=n?Number((n.kind===`day`?n.day:n.to).slice(0,4)):i,o=n===null?e.anyTime:n.kind===`day`?J.calendar(n.day):Ui(n.from,n.to),s=(e,t)=>B({time:{kind:`days`,from:`${e}-01-01`,to:`${e}-12-31`}},t);return Y(`div`,{class:`time`,children:[Y(`button`,{type:`button`,"aria-pressed":n===null,onClick:()=>B({time:null}),children:e.anyTime}),Y(`span`,{class:`time-end`,"aria-hidden":`true`,children:r}),Y(`input`,{type:`range`,"aria-label":e.year,"aria-valuetext":o,min:r,max:i,step:1,value:Math.min(Math.max(a,r),i),"data-off":n===null,onInput:e=>s(e.currentTarget.valueAsNumber,`replace`),onChange:e=>s(e.currentTarget.valueAsNumber,`push`)}),Y(`span`,{class:`time-end`,"aria-hidden":`true`,children:i}),Y(`output`,{children:n!==null&&o})]})}function Ui(e,t){let[n,r]=[e.slice(0,4),t.slice(0,4)];return e.endsWith(`-01-01`)&&t.endsWith(`-12-31`)?G.value.duringYear(n===r?n:`${n}–${r}`):J.range({from:e,to:t})}function Wi(e){let t=new Date().getFullYear();if(!e)return[2e3,t];let{firstProjects:n,firstEvents:r,firstAgreements:i,lastProjects:a,lastEvents:o,lastAgreements:s}=e,c=[n,r,i,a,o,s].flatMap(({nodes:e})=>e.flatMap(({period:{start:e,end:t}})=>[e?.earliest,e?.latest,t?.earliest,t?.latest])).flatMap(e=>e?[Number(e.slice(0,4))]:[]);return c.length===0?[2e3,t]:[Math.min(...c),Math.max(...c,Math.min(...c)+1)]}var $=(e,t,n,r=!1,i=!1)=>({file:e,name:{sv:t,en:n},measures:r,twoMode:i}),Gi=[$(`network.graphml`,`GraphML (igraph, NetworkX, yEd)`,`GraphML (igraph, NetworkX, yEd)`,!0),$(`network.gexf`,`GEXF (Gephi)`,`GEXF (Gephi)`,!0),$(`network.net`,`Pajek`,`Pajek`),$(`network.json`,`JSON (NetworkX, D3)`,`JSON (NetworkX, D3)`,!0),$(`nodes.csv`,`CSV: noder`,`CSV: nodes`,!0),$(`ties.csv`,`CSV: samband`,`CSV: ties`),$(`incidence.csv`,`CSV: vem som är med var`,`CSV: who is involved where`,!1,!0),$(`codebook.csv`,`CSV: kodbok`,`CSV: codebook`,!0),$(`network.jsonld`,`JSON-LD`,`JSON-LD`,!1,!0),$(`bundle.zip`,`Hela databasen (zip)`,`The whole database (zip)`)];function Ki({file:e,twoMode:t,measures:n},r){if(e===`bundle.zip`)return`/export/bundle.zip`;let{scope:i,view:a,filter:o}=zt(r),s=new URLSearchParams,c=(e,t)=>{let n=typeof t==`string`?t:t?.join(`,`);n&&s.set(e,n)};a===`ORGANISATIONS`||t&&a!==`ORGANISATIONS_AND_ARENAS`&&a!==`PERSONS_AND_ARENAS`||c(`view`,a),c(`at`,i.at),c(`during.from`,i.during?.from),c(`during.to`,i.during?.to),i.certainty===`CERTAIN`&&c(`certainty`,i.certainty),c(`via`,qi(i.via)),c(`roles`,qi(i.roles)),c(`sectors`,qi(i.sectors)),c(`kinds`,qi(i.kinds)),c(`regions`,qi(i.regions)),c(`arenas`,qi(o?.arenas)?.map(Ji)),c(`around.organisations`,qi(o?.around?.organisations)?.flatMap(({key:e})=>e??[])),c(`around.persons`,qi(o?.around?.persons)?.flatMap(({key:e})=>e??[])),o?.around&&c(`around.steps`,String(t?2:o.around.steps)),n&&r.size!==`DEGREE`&&c(`measures`,r.size);let l=s.toString().replaceAll(`%2C`,`,`).replaceAll(`%3A`,`:`);return`/export/${e}${l===``?``:`?${l}`}`}function qi(e){if(e!=null)return Array.isArray(e)?e:[e]}function Ji(e){return Object.entries(e).map(([e,t])=>`${e}:${String(t)}`)[0]??``}var Yi=null;function Xi(e){return Yi=e,()=>{Yi===e&&(Yi=null)}}async function Zi(e,t){let n=Yi?.();if(!n)return!1;let r=new Blob([n.svg],{type:`image/svg+xml`});return ea(e===`svg`?r:await $i(n,r),`${t}.${e}`),!0}var Qi=2;async function $i({width:e,height:t},n){let r=URL.createObjectURL(n);try{let n=new Image(e,t);n.src=r,await n.decode();let i=document.createElement(`canvas`);return i.width=e*Qi,i.height=t*Qi,i.getContext(`2d`)?.drawImage(n,0,0,i.width,i.height),await new Promise((e,t)=>{i.toBlob(n=>n?e(n):t(Error(`the picture is too large`)),`image/png`)})}finally{URL.revokeObjectURL(r)}}function ea(e,t){let n=document.createElement(`a`);n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}var ta=[`fill`,`fill-opacity`,`stroke`,`stroke-width`,`stroke-dasharray`,`font-size`,`font-weight`,`opacity`];function na(e){let{width:t,height:n}=e.getBoundingClientRect(),r=e.cloneNode(!0),i=[e,...e.querySelectorAll(`*`)],a=[r,...r.querySelectorAll(`*`)];i.forEach((e,t)=>{let n=getComputedStyle(e);for(let e of ta)a[t]?.setAttribute(e,n.getPropertyValue(e));a[t]?.removeAttribute(`class`),a[t]?.removeAttribute(`tabindex`)});let o=document.createElementNS(`http://www.w3.org/2000/svg`,`rect`);return o.setAttribute(`width`,`100%`),o.setAttribute(`height`,`100%`),o.setAttribute(`fill`,getComputedStyle(document.body).backgroundColor),r.prepend(o),r.setAttribute(`xmlns`,`http://www.w3.org/2000/svg`),r.setAttribute(`font-family`,`system-ui, sans-serif`),r.setAttribute(`width`,String(t)),r.setAttribute(`height`,String(n)),{svg:new XMLSerializer().serializeToString(r),width:t,height:n}}function ra({fileName:e}){let t=Ne(null),[n,r]=k(!1),i=G.value,a=R.value;return Y(`details`,{class:`menu`,ref:t,onKeyDown:e=>{e.key===`Escape`&&t.current&&(t.current.open=!1,t.current.querySelector(`summary`)?.focus())},children:[Y(`summary`,{children:i.export}),Y(`div`,{class:`menu-body`,children:[a.question.kind!==`paths`&&Y(S,{children:[Y(`h2`,{children:i.exportPicture}),Y(`p`,{class:`actions`,children:[Y(`button`,{type:`button`,onClick:()=>void Zi(`svg`,e),children:`SVG`}),Y(`button`,{type:`button`,onClick:()=>void Zi(`png`,e),children:`PNG`})]}),Y(`h2`,{children:i.exportData}),Y(`ul`,{class:`plain`,children:Gi.map(e=>Y(`li`,{children:Y(`a`,{href:Ki(e,a),download:e.file,children:K(e.name)})},e.file))})]}),Y(`button`,{type:`button`,onClick:()=>void navigator.clipboard.writeText(location.href).then(()=>r(!0)),onBlur:()=>r(!1),children:i.copyLink}),Y(`p`,{class:`small`,role:`status`,children:n&&i.copied})]})]})}function ia({fileName:e}){let t=G.value,{picture:n,arenas:r,question:i}=R.value,a=i.kind===`about`&&i.ref.kind===`council`,o=i.kind===`about`&&i.ref.kind===`person`,s=Ct.filter(e=>e===`seats`?a:!(e===`map`&&o)),c=aa()===`graph`;return Y(`div`,{class:`toolbar`,children:[i.kind!==`paths`&&Y(`div`,{class:`segments`,role:`group`,"aria-label":t.picture,children:s.map(e=>Y(`button`,{type:`button`,"aria-pressed":n===e,onClick:()=>z({picture:e}),children:t.pictures[e]},e))}),i.kind!==`paths`&&c&&!o&&Y(`label`,{class:`check`,children:[Y(`input`,{type:`checkbox`,checked:r,onChange:e=>z({arenas:e.currentTarget.checked})}),t.drawArenas]}),Y(ra,{fileName:e})]})}function aa(){let{picture:e,question:t}=R.value,n=t.kind===`about`&&t.ref.kind===`council`;return e===`seats`&&!n?`graph`:e}function oa({network:e}){let t=G.value,n=Zt(JSON.stringify(zt(R.value)),t=>ca(R.value,e,t));return Y(`div`,{class:`state`,children:[Y(`h2`,{children:t.tooLargeTitle}),Y(`p`,{children:t.tooLargeText(e.nodeCount,e.tieCount)}),Y(Z,{answer:n,lines:3,children:e=>Y(`ul`,{class:`plain actions`,children:e.map(({part:e,count:n})=>Y(`li`,{children:Y(`button`,{type:`button`,onClick:()=>B(e.change),children:t.tooLargeOnly(e.name,n)})},e.name))})})]})}var sa=4;async function ca(e,t,n){let{filters:r}=e,i=zt(e),a=[...r.sectors.length===0?_t.map(e=>({name:K(at[e]),change:{sectors:[e]},scope:{sectors:[e]}})):[],...r.via.length===0?vt.map(e=>({name:K(ot[e]),change:{via:[e]},scope:{via:[e]}})):[],...r.regions.length===0?la.map(e=>({name:_i(e),change:{regions:[e]},scope:{regions:[e]}})):[]],o=await Promise.all(a.map(async e=>({part:e,count:(await P(Ze,{...i,scope:{...i.scope,...e.scope}},n)).network?.nodeCount??0}))),s=({count:e})=>Math.abs(e-t.nodeCount/2);return o.filter(({count:e})=>e>0&&e<t.nodeCount).sort((e,t)=>s(e)-s(t)).slice(0,sa)}var la=[`01`,`12`,`14`],ua=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),da=function(e){return`/explorer/`+e},fa={},pa=function(e){return e.pathname.endsWith(`.css`)},ma=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},ha=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=da(t,n);let r=s(t),i=pa(r);return ma(fa,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:ua,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})};function ga({answer:e,title:t}){let{question:n}=R.value,r=aa();return Y(S,{children:[Y(ia,{fileName:`samverkan-${t.toLowerCase().replace(/[^\p{L}\p{N}]+/gu,`-`).replace(/^-|-$/g,``)}`}),Y(`div`,{class:`stage`,children:n.kind===`paths`?Y(ba,{question:n}):r===`seats`&&n.kind===`about`?Y(xa,{load:()=>ha(()=>import(`./timeline-view.js`),[]),props:{council:n.ref.key}}):Y(_a,{answer:e,title:t})}),e.data&&r===`graph`&&n.kind!==`paths`&&Y(Vi,{network:e.data}),Y(Hi,{})]})}function _a({answer:e,title:t}){let{data:n,error:r,loading:i,retry:a}=e,{colour:o,selection:s,filters:c}=R.value;return r&&(!n||r.reason!==`offline`)?Y(yr,{error:r,retry:a}):n?n.tooLarge?Y(oa,{network:n}):n.nodes.length===0?Y(br,{text:G.value.emptyNetwork,filtered:jt(c)>0}):Y(`div`,{class:i?`picture-frame renewing`:`picture-frame`,"aria-busy":i,children:[r&&Y(yr,{error:r,retry:a}),aa()===`map`?Y(xa,{load:()=>ha(()=>import(`./map-view.js`),[]),props:{network:n}}):Y(xa,{load:()=>ha(()=>import(`./graph-view.js`),[]),props:{network:n,layoutKey:n.version+ya(n),colour:o,selection:s,title:t}})]}):Y(vr,{lines:0})}var va=new WeakMap;function ya(e){let t=va.get(e);if(t!==void 0)return t;let n=Vt(R.value);return va.set(e,n),n}function ba({question:e}){let t=fi(e);return e.from===null||e.to===null?Y(`p`,{class:`state`,children:G.value.pathsChoose}):Y(Z,{answer:t,lines:0,children:e=>e.paths.totalCount===0?Y(br,{text:G.value.pathNone,filtered:jt(R.value.filters)>0}):Y(xa,{load:()=>ha(()=>import(`./paths-view.js`),[]),props:{data:e}})})}function xa({load:e,props:t}){let n=wi(e);if(!n)return Y(vr,{lines:0});let r=n.default;return Y(r,{...t})}var Sa=[`list`,`picture`,`details`];function Ca(){let[e,t]=k(`list`),n=G.value,r=Ta(),{selection:i,question:a}=R.value,o=JSON.stringify(i),s=Ne(!0),c=Da(r.data);return A(()=>{document.documentElement.lang=H.value},[H.value]),A(()=>{!s.current&&i&&i.kind!==`path`&&t(`details`)},[o]),A(()=>{s.current||t(`list`),s.current=!1},[JSON.stringify(a)]),Y(S,{children:[Y(`a`,{class:`skip`,href:`#answer`,children:n.skip}),Y(wa,{}),Y(`nav`,{class:`tabs`,"aria-label":n.tabs,children:Sa.map(r=>Y(`button`,{type:`button`,"aria-pressed":e===r,onClick:()=>t(r),children:n[r]},r))}),Y(`main`,{class:`columns`,"data-tab":e,"data-question":a.kind,"data-details":i!==null&&i.kind!==`path`,children:[Y(`h1`,{class:`tab-title`,children:c}),Y(`section`,{class:`column-list`,id:`answer`,"aria-label":n.list,tabindex:-1,children:[Y(`div`,{class:`column-scroll`,children:[Y(Si,{}),Y(Ea,{answer:r})]}),Y(vi,{})]}),Y(`section`,{class:`column-picture`,"aria-label":n.picture,children:Y(ga,{answer:r,title:c})}),Y(`section`,{class:`column-details`,"aria-label":n.details,children:Y(Fr,{network:r.data??null})})]})]})}function wa(){let e=G.value,t=H.value===`sv`?`en`:`sv`;return Y(`header`,{children:[Y(`div`,{class:`top`,children:[Y(`a`,{class:`home`,href:`/`,title:e.home,onClick:e=>{e.metaKey||e.ctrlKey||e.shiftKey||(e.preventDefault(),Yn())},children:`Samverkan`}),Y(ii,{label:e.search,labelHidden:!0,onChoose:Jn}),Y(`nav`,{class:`top-links`,"aria-label":`Samverkan`,children:[Y(`button`,{type:`button`,class:`link`,lang:t,onClick:()=>qn({language:t}),children:e.otherLanguage}),Y(`a`,{href:`/graphiql`,children:e.api})]})]}),Y(Ci,{})]})}function Ta(){let e=R.value;return Zt(e.question.kind===`paths`?null:Vt(e),t=>Ht(e,t))}function Ea({answer:e}){let{question:t}=R.value,{data:n,error:r,loading:i,retry:a}=e,o=i?null:n??null;if(t.kind===`paths`)return Y(pi,{question:t});if(t.kind===`everything`)return Y(S,{children:[Y(Ur,{network:n??null}),!n&&(r?Y(yr,{error:r,retry:a}):Y(vr,{}))]});let{ref:s}=t;switch(s.kind){case`organisation`:return Y(qr,{of:s,network:o},s.key);case`person`:return Y(ti,{of:s});default:return Y(ei,{of:s})}}function Da(e){let t=G.value,{question:n}=R.value,r=n.kind===`about`?n.ref:null,i=(r&&(e?.nodes.find(({id:e})=>e===N(r))?.name??r.key))??(n.kind===`paths`?t.pathsQuestion:t.lead);return A(()=>{document.title=`${i} – Samverkan`},[i]),i}var Oa=document.getElementById(`app`);Oa&&ve(Y(Ca,{}),Oa);export{R as A,k as B,dr as C,B as D,Jn as E,N as F,At as I,Je as L,Qt as M,qt as N,H as O,jt as P,Ne as R,lr as S,tr as T,A as V,Y as _,Bi as a,ur as b,Li as c,di as d,ui as f,X as g,_r as h,Ri as i,Wn as j,V as k,Ii as l,br as m,Xi as n,Mi as o,Z as p,zi as r,Fi as s,na as t,_i as u,fr as v,J as w,G as x,q as y,Me as z};